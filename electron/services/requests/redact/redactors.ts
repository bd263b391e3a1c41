import { type Masked, type Redactor, redactorFor } from './redactor.js';

/** Beyond this the oldest are forgotten: tokens come and go while an app stays open for weeks. */
const MOST = 100;

/**
 * The redactor of a sender. It masks every secret that any run of it used, not only the run's own: an action may hand
 * on, as an output, what a server echoed of a secret that the next action does not use. Finding all forms of a secret
 * takes longer than a request on loopback, so the redactor is made anew only for a secret that was not seen before.
 */
export class Redactors {
  readonly #shownBySecret = new Map<string, string>();
  #current: Redactor = redactorFor([]);

  /** The redactor that masks these secrets and all before them. */
  with(masked: readonly Masked[]): Redactor {
    const unseen = masked.filter(({ secret }) => !this.#shownBySecret.has(secret));
    if (unseen.length === 0) return this.#current;
    for (const { secret, shown } of unseen) this.#shownBySecret.set(secret, shown);
    for (const oldest of this.#shownBySecret.keys()) {
      if (this.#shownBySecret.size <= MOST) break;
      this.#shownBySecret.delete(oldest);
    }
    this.#current = redactorFor([...this.#shownBySecret].map(([secret, shown]) => ({ secret, shown })));
    return this.#current;
  }

  clear(): void {
    this.#shownBySecret.clear();
    this.#current = redactorFor([]);
  }
}
