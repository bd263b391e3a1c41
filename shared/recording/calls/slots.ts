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
