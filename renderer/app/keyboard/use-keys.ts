import { useEffect } from 'react';
import type { KeyPress } from '@shared/ipc/bridge';
import { earlyKeys, listen } from '@renderer/bridge/bridge';
import { useShell } from '@renderer/state/shell';
import { commands, isAvailable, runCommand } from '../commands';
import type { Command } from '../commands/command';
import { keysOf } from './keymap';
import { matchesChord } from './match-chord';
import { isMac } from '@renderer/components/chord';

/** Where undo means the document's: its own fields show the text of the file and have no history of their own. */
const UNDO_AREA = 'data-undo';

/** Parts that have a search of their own: there Ctrl+F is theirs. */
const OWN_FIND = 'data-own-find';

/** Parts that Ctrl+Enter sends, where it would run an action that is out of view. */
const OWN_ENTER = 'data-own-enter';

/** A field that takes the next press as a chord to remember; nothing may run on it. */
const CHORD_FIELD = 'data-chord-field';

function isField(element: Element): boolean {
  return element.matches('input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable=true]');
}

const commandFor = (press: KeyPress): Command | undefined =>
  commands.find((command) => keysOf(command).some((chord) => matchesChord(press, chord, isMac)));

/** Whether a press belongs to what has the focus, and not to the window. */
function isTheirs(target: Element, command: Command): boolean {
  const inEditor = target.closest('.monaco-editor') !== null;
  if (inEditor && !command.inEditor) return true;
  const ownHistory = isField(target) && !inEditor && target.closest(`[${UNDO_AREA}]`) === null;
  if (ownHistory && /^document\.(undo|redo)$/.test(command.id)) return true;
  if (command.id === 'filter.focus' && target.closest(`[${OWN_FIND}]`)) return true;
  if (command.id === 'run.start' && target.closest(`[${OWN_ENTER}]`)) return true;
  return useShell.getState().overlay !== null && command.overAll !== true;
}

/** Listens to the keys of every command, in the capture phase so that Monaco cannot take those that are ours. */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(`[${CHORD_FIELD}]`)) return;
      const command = commandFor(event);
      if (!command || isTheirs(target, command)) return;
      event.preventDefault();
      event.stopPropagation();
      if (isAvailable(command)) command.run();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    const stop = listen('app.command', ({ command }) => runCommand(command));
    for (const press of earlyKeys()) {
      const command = commandFor(press);
      if (command && isAvailable(command)) command.run();
    }
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      stop();
    };
  }, []);
}
