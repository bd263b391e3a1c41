/** Where a workspace is, and what of it we know. */
export interface Place {
  readonly folder: string;
  readonly known: KnownHashes;
}

/** The hash of each file as we last read or wrote it: anything else on disk is another program's work. */
export class KnownHashes {
  private readonly hashes = new Map<string, string>();
  /** When each file was set last, counted in changes. */
  private readonly changed = new Map<string, number>();
  private clock = 0;
  private readonly turns = new Map<string, Promise<unknown>>();

  /** A moment to give to `replace`. */
  get now(): number {
    return this.clock;
  }

  /** Takes over what was read; files that were written after the moment the reading began keep what they have. */
  replace(hashes: ReadonlyMap<string, string>, since: number): void {
    for (const file of new Set([...this.hashes.keys(), ...hashes.keys()])) {
      if ((this.changed.get(file) ?? 0) <= since) this.put(file, hashes.get(file) ?? null);
    }
  }

  get(file: string): string | null {
    return this.hashes.get(file) ?? null;
  }

  set(file: string, hash: string | null): void {
    this.changed.set(file, ++this.clock);
    this.put(file, hash);
  }

  private put(file: string, hash: string | null): void {
    if (hash === null) this.hashes.delete(file);
    else this.hashes.set(file, hash);
  }

  /** Does work on a file after all earlier work on it: a check and the write that follows belong together. */
  inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(file) ?? Promise.resolve()).then(work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(file, settled);
    void settled.then(() => {
      if (this.turns.get(file) === settled) this.turns.delete(file);
    });
    return turn;
  }
}
