import { type Masked, type Redactor, redactorFor } from './redactor.js';

/** As many sets of secrets as a workspace uses at a time. */
const KEPT = 32;

/**
 * Redactors by the secrets they mask: finding every form of a secret takes longer than a request on loopback. The
 * secrets are in memory for as long as the sender is open.
 */
export class Redactors {
  readonly #bySecrets = new Map<string, Redactor>();

  for(masked: readonly Masked[]): Redactor {
    const key = JSON.stringify(masked);
    const known = this.#bySecrets.get(key);
    if (known !== undefined) return known;
    const made = redactorFor(masked);
    this.#bySecrets.set(key, made);
    for (const oldest of this.#bySecrets.keys()) {
      if (this.#bySecrets.size <= KEPT) break;
      this.#bySecrets.delete(oldest);
    }
    return made;
  }

  clear(): void {
    this.#bySecrets.clear();
  }
}
