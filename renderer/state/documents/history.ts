import { applyChanges, invertChanges, type TextChange } from '@shared/document/change';
import { minimalChange } from './minimal-change';

/** One undoable step: the changes that make it and those that take it back. */
export interface HistoryStep {
  /** What the step did, as the menu says it: `Undo rename parameter`. */
  readonly label: string;
  readonly forward: readonly TextChange[];
  readonly backward: readonly TextChange[];
  /** Steps with the same key within a second become one, so that undo takes back a word, not a letter. */
  readonly coalesce: string | null;
  /** Milliseconds of the last edit in it. */
  readonly at: number;
  /** The act over several files that this step is the part of: it is taken back in all of them. */
  readonly act: string | null;
}

export interface History {
  readonly undo: readonly HistoryStep[];
  readonly redo: readonly HistoryStep[];
}

export const emptyHistory: History = { undo: [], redo: [] };

const COALESCE_MS = 1000;
const MAX_STEPS = 500;

export interface StepInfo {
  readonly label: string;
  readonly coalesce?: string | undefined;
  readonly at: number;
  readonly act?: string | undefined;
}

/**
 * Remembers a change of `text`; joins it to the last step when both are typing in the same place.
 * @param text the text before the changes
 */
export function recordStep(
  history: History,
  text: string,
  changes: readonly TextChange[],
  { label, coalesce, at, act }: StepInfo,
): History {
  const last = history.undo.at(-1);
  const joins =
    last !== undefined &&
    coalesce !== undefined &&
    last.coalesce === coalesce &&
    at - last.at < COALESCE_MS &&
    history.redo.length === 0;
  if (!joins) {
    const step = {
      label,
      forward: changes,
      backward: invertChanges(text, changes),
      coalesce: coalesce ?? null,
      at,
      act: act ?? null,
    };
    return { undo: [...history.undo, step].slice(-MAX_STEPS), redo: [] };
  }
  const before = applyChanges(text, last.backward);
  const whole = minimalChange(before, applyChanges(text, changes));
  const step = { ...last, at, forward: whole, backward: invertChanges(before, whole) };
  return { undo: [...history.undo.slice(0, -1), step], redo: [] };
}

export interface Stepped {
  readonly text: string;
  readonly history: History;
}

/** Takes the last step back; null when there is none. */
export function undoStep(history: History, text: string): Stepped | null {
  const step = history.undo.at(-1);
  if (!step) return null;
  return {
    text: applyChanges(text, step.backward),
    history: { undo: history.undo.slice(0, -1), redo: [...history.redo, step] },
  };
}

/** Does the step that was taken back last again; null when there is none. */
export function redoStep(history: History, text: string): Stepped | null {
  const step = history.redo.at(-1);
  if (!step) return null;
  return {
    text: applyChanges(text, step.forward),
    // A redone step is closed: typing after it begins a new one.
    history: { undo: [...history.undo, { ...step, coalesce: null }], redo: history.redo.slice(0, -1) },
  };
}

export type Way = 'undo' | 'redo';

/** The step of a way through the history. */
export const moves = { undo: undoStep, redo: redoStep } as const;
