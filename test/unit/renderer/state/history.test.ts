import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '@shared/document/change';
import {
  emptyHistory,
  recordStep,
  redoStep,
  undoStep,
  type History,
} from '@renderer/state/documents/history';
import { minimalChange } from '@renderer/state/documents/minimal-change';

/** Types the texts one after another and returns what stands at the end. */
function type(texts: readonly string[], coalesce?: string, everyMs = 100) {
  let history: History = emptyHistory;
  let text = texts[0]!;
  texts.slice(1).forEach((next, index) => {
    const changes = minimalChange(text, next);
    if (changes.length === 0) return;
    history = recordStep(history, text, changes, { label: 'typing', coalesce, at: index * everyMs });
    text = next;
  });
  return { history, text };
}

describe('minimalChange', () => {
  it('turns any text into any other, emoji and all', () => {
    const unicode = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(unicode, unicode, (before, after) => {
        expect(applyChanges(before, minimalChange(before, after))).toBe(after);
      }),
    );
  });

  it('touches only what differs', () => {
    expect(minimalChange('name: Look up', 'name: Look it up')).toEqual([{ from: 11, to: 11, insert: 'it ' }]);
  });

  it('never splits an emoji', () => {
    const [change] = minimalChange('a😀b', 'a😁b');
    expect(change).toEqual({ from: 1, to: 3, insert: '😁' });
  });
});

describe('the history of a document', () => {
  it('gives every text back by undo, and every text again by redo', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 12 }), (texts) => {
        let { history, text } = type(texts);
        const end = text;
        let steps = 0;
        for (let moved = undoStep(history, text); moved; moved = undoStep(history, text)) {
          ({ history, text } = moved);
          steps += 1;
        }
        expect(text).toBe(texts[0]);
        for (let moved = redoStep(history, text); moved; moved = redoStep(history, text)) {
          ({ history, text } = moved);
          steps -= 1;
        }
        expect(text).toBe(end);
        expect(steps).toBe(0);
      }),
    );
  });

  it('takes a typed word back at once', () => {
    const { history, text } = type(['', 'o', 'or', 'order'], 'name');
    expect(undoStep(history, text)?.text).toBe('');
  });

  it('begins a new step after a pause', () => {
    const { history, text } = type(['', 'one', 'one two'], 'name', 1500);
    expect(undoStep(history, text)?.text).toBe('one');
  });

  it('does not join typing to a step that was taken back and done again', () => {
    const first = type(['', 'one'], 'name');
    const undone = undoStep(first.history, first.text)!;
    const redone = redoStep(undone.history, undone.text)!;
    const changes = minimalChange('one', 'ones');
    const history = recordStep(redone.history, 'one', changes, { label: 'typing', coalesce: 'name', at: 50 });
    expect(undoStep(history, 'ones')?.text).toBe('one');
  });

  it('drops what was taken back when something else is done', () => {
    const { history, text } = type(['a', 'b', 'c']);
    const undone = undoStep(history, text)!;
    const after = recordStep(undone.history, 'b', minimalChange('b', 'x'), { label: 'typing', at: 9 });
    expect(redoStep(after, 'x')).toBeNull();
  });
});
