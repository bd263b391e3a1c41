import { parseTemplate } from '../../template/parse.js';
import type { Reference } from '../../template/source.js';

/** A template that texts are held against: what stood in its places is found again. */
export interface SlotPattern {
  /** The text as the template would write it with these values; null when it is none of its texts. */
  readonly capture: (text: string) => readonly Captured[] | null;
  readonly references: readonly Reference[];
  /** How many characters it fixes: the more, the surer a match. */
  readonly fixed: number;
}

export interface Captured {
  readonly reference: Reference;
  readonly text: string;
}

/** Longer texts are not searched: with several places each more character costs more than the last. */
const LONGEST = 8_192;

/**
 * @param place the part of a pattern that a place is, e.g. `[^/]+`
 * @param end what may follow behind the template, as a pattern
 */
export function slotPattern(
  template: string,
  place: (reference: Reference) => string,
  end = '',
): SlotPattern {
  const key = `${end}\n${template}`;
  const ofPlace = patterns.get(place) ?? new Map<string, SlotPattern>();
  const known = ofPlace.get(key);
  if (known) return known;
  const pattern = newPattern(template, place, end);
  if (ofPlace.size >= MOST_PATTERNS) ofPlace.clear();
  patterns.set(place, ofPlace.set(key, pattern));
  return pattern;
}

/** The templates of an action are held against every call of it: each is read once. */
const patterns = new WeakMap<(reference: Reference) => string, Map<string, SlotPattern>>();
const MOST_PATTERNS = 2_000;

/** A place that may be anything. */
export const anyText = (): string => '.+?';

function newPattern(template: string, place: (reference: Reference) => string, end: string): SlotPattern {
  const { parts } = parseTemplate(template);
  const references = parts.flatMap((part) => (part.kind === 'placeholder' ? [part.reference] : []));
  const constants = parts.flatMap((part) => (part.kind === 'constant' ? [part.text] : []));
  const source = parts.map((part) =>
    part.kind === 'constant' ? escaped(part.text) : `(${place(part.reference)})`,
  );
  const pattern = new RegExp(`^${source.join('')}${end}$`, 's');
  return {
    references,
    fixed: constants.join('').length,
    capture(text) {
      const found = text.length > LONGEST && references.length > 1 ? null : pattern.exec(text);
      return found && references.map((reference, index) => ({ reference, text: found[index + 1] ?? '' }));
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
