/** What a document says and an action cannot. */
export interface SkippedItem {
  /** Where it stands: `POST /pets, body`. */
  readonly item: string;
  readonly reason: string;
}

/** Remarks that hold for many operations are said once, with the first few of them. */
const NAMED = 3;

/** Collects what reading a document has to say. */
export class Remarks {
  readonly skipped: SkippedItem[] = [];
  readonly #notes = new Map<string, Set<string>>();

  skip(item: string, reason: string): void {
    if (!this.skipped.some((known) => known.item === item && known.reason === reason)) {
      this.skipped.push({ item, reason });
    }
  }

  note(sentence: string, item?: string): void {
    const items = this.#notes.get(sentence) ?? new Set<string>();
    if (item !== undefined) items.add(item);
    this.#notes.set(sentence, items);
  }

  get notes(): readonly string[] {
    return [...this.#notes].map(([sentence, items]) => {
      if (items.size === 0) return sentence;
      const more = items.size > NAMED ? ` and ${items.size - NAMED} more` : '';
      return `${sentence} (${[...items].slice(0, NAMED).join(', ')}${more})`;
    });
  }
}
