import type { Recording } from '@shared/recording/recording.js';

const MOST = 256;
/** Characters of their bodies; each is held up to three times on its way to the disk. */
const MOST_CHARS = 4 * 2 ** 20;

/** Recordings that are not on disk yet: a log slower than the requests must not fill the memory. */
export class Unwritten {
  readonly #all = new Set<Promise<void>>();
  #chars = 0;

  /** @param written settles when the recording is on disk, or cannot be; never rejects */
  add(recording: Recording, written: Promise<void>): void {
    const chars = charsOf(recording);
    this.#chars += chars;
    const gone: Promise<void> = written.then(() => {
      this.#all.delete(gone);
      this.#chars -= chars;
    });
    this.#all.add(gone);
  }

  /** Resolves when there is room for another one. */
  async room(): Promise<void> {
    while (this.#all.size > MOST || this.#chars > MOST_CHARS) await this.#all.values().next().value;
  }

  /** Resolves when all of them are settled. */
  async settled(): Promise<void> {
    await Promise.all(this.#all);
  }
}

function charsOf({ hops }: Recording): number {
  return hops
    .flatMap(({ requestBody, responseBody }) => [requestBody, responseBody])
    .reduce((sum, body) => sum + (body?.text.length ?? 0), 0);
}
