import { useEffect } from 'react';
import { listen } from '@renderer/bridge/bridge';
import { useShell } from '@renderer/state/shell';
import { commands, isAvailable, runCommand } from '../commands';
import { matchesChord } from './match-chord';
import { isMac } from '@renderer/components/chord';

/** Where undo means the document's: its own fields show the text of the file and have no history of their own. */
const UNDO_AREA = 'data-undo';

/** Parts that have a search of their own: there Ctrl+F is theirs. */
const OWN_FIND = 'data-own-find';

function isField(element: Element): boolean {
  return element.matches('input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable=true]');
}

/** Listens to the keys of every command, in the capture phase so that Monaco cannot take those that are ours. */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const inEditor = target.closest('.monaco-editor') !== null;
      const ownHistory = isField(target) && !inEditor && target.closest(`[${UNDO_AREA}]`) === null;
      const overlay = useShell.getState().overlay !== null;
      for (const command of commands) {
        if (!command.keys?.some((chord) => matchesChord(event, chord, isMac))) continue;
        if (inEditor && !command.inEditor) return;
        if (ownHistory && /^document\.(undo|redo)$/.test(command.id)) return;
        if (command.id === 'filter.focus' && target.closest(`[${OWN_FIND}]`)) return;
        if (overlay && command.id !== 'palette.open' && command.id !== 'shortcuts.open') return;
        event.preventDefault();
        event.stopPropagation();
        if (isAvailable(command)) command.run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    const stop = listen('app.command', ({ command }) => runCommand(command));
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      stop();
    };
  }, []);
}
