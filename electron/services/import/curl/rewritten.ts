/** One replaced stretch: where it stands now, and where it stood before. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly fromLength: number;
}

/** A text that is rewritten step by step and still knows where each of its characters stood at first. */
export class Rewritten {
  readonly text: string;
  readonly #steps: readonly (readonly Edit[])[];

  constructor(text: string, steps: readonly (readonly Edit[])[] = []) {
    this.text = text;
    this.#steps = steps;
  }

  /** The text with every match written anew, from the match and its groups. */
  replaceAll(
    pattern: string | RegExp,
    write: (match: string, ...groups: (string | undefined)[]) => string,
  ): Rewritten {
    const edits: Edit[] = [];
    let grown = 0;
    const text = this.text.replaceAll(pattern, (match: string, ...rest: (string | number | undefined)[]) => {
      const groups = rest.slice(
        0,
        rest.findIndex((each) => typeof each === 'number'),
      );
      const from = rest[groups.length] as number;
      const written = write(match, ...(groups as (string | undefined)[]));
      edits.push({ at: from + grown, length: written.length, from, fromLength: match.length });
      grown += written.length - match.length;
      return written;
    });
    return new Rewritten(text, [...this.#steps, edits]);
  }

  /** Where the character at this offset stood in the first text; for a replaced one, where its match began. */
  origin(offset: number): number {
    return this.#steps.toReversed().reduce((at, edits) => {
      const edit = edits.findLast((each) => each.at <= at);
      if (!edit) return at;
      const past = at - (edit.at + edit.length);
      return past < 0 ? edit.from : edit.from + edit.fromLength + past;
    }, offset);
  }
}
