import type { CredentialKeeping } from '@shared/recording/calls/redact-call.js';
import type { ImportedSecret } from '@shared/platforms/platform.js';
import { normalHost } from '@shared/secrets/hosts.js';
import type { Masked, Redactor } from '../../requests/redact/redactor.js';
import { SecretKeeper } from '../curl/secret-keeper.js';

/** More are sessions that come and go, which nobody will send again. */
const MOST_KEPT = 50;

/** Makes what masks these secrets. */
export type MakeRedactor = (masked: readonly Masked[]) => Pick<Redactor, 'text'>;

/** The credentials of the calls of one import: what they are kept as, and the hosts they were sent to. */
export class CallCredentials implements CredentialKeeping {
  readonly #keeper: SecretKeeper;
  readonly #hosts = new Map<string, Set<string>>();
  readonly #shown = new Map<string, string>();
  #redactor: Pick<Redactor, 'text'> | null = null;

  /** @param taken names of secrets that the workspace uses for others */
  constructor(
    private readonly makeRedactor: MakeRedactor,
    taken: ReadonlySet<string>,
  ) {
    this.#keeper = new SecretKeeper(taken);
  }

  get secrets(): readonly ImportedSecret[] {
    return this.#keeper.kept;
  }

  hostsOf(name: string): readonly string[] {
    return [...(this.#hosts.get(`{{secret.${name}}}`) ?? [])];
  }

  keep(url: string, purpose: string, value: string, where: string): string | null {
    const known = this.#shown.get(value);
    if (known === undefined && this.#keeper.kept.length >= MOST_KEPT) return null;
    const shown = known ?? this.#keeper.forHost(url)(purpose, value, where);
    const host = normalHost(/^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '');
    if (host !== null) this.#hosts.set(shown, (this.#hosts.get(shown) ?? new Set()).add(host));
    return shown;
  }

  know(value: string, shown: string): void {
    if (this.#shown.has(value)) return;
    this.#shown.set(value, shown);
    this.#redactor = null;
  }

  mask(text: string): string {
    this.#redactor ??= this.makeRedactor([...this.#shown].map(([secret, shown]) => ({ secret, shown })));
    return this.#redactor.text(text);
  }
}
