import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { redoAct, undoAct, useActs } from './acts/acts';
import { moveInHistory } from './documents/edit';
import type { Way } from './documents/history';
import { documentOf } from './documents/store';
import { attempt } from './notice';
import { say } from './spoken';

/** Takes the last step of a document back: in every file, where the step is the part of an act over several. */
export function undo(file: string): void {
  step(file, 'undo');
}

/** Does the step that was taken back last again. */
export function redo(file: string): void {
  step(file, 'redo');
}

function step(file: string, way: Way): void {
  const top = documentOf(file)?.history[way].at(-1);
  if (!top) return;
  const { act, label } = top;
  const { done, undone } = useActs.getState();
  if (act !== null && (way === 'undo' ? done : undone).some(({ id }) => id === act)) {
    attempt(() => (way === 'undo' ? undoAct(act) : redoAct(act)));
    return;
  }
  say(texts.tookBack[way](label));
  moveInHistory(file, way);
}
