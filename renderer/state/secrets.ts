import { create } from 'zustand';
import type { KeychainState, SecretCard } from '@shared/ipc/secrets';
import { calls } from '@renderer/bridge/bridge';

interface SecretsState {
  readonly keychain: KeychainState | null;
  /** By name, for the names that were asked about. Never a value. */
  readonly cards: ReadonlyMap<string, SecretCard>;
}

/** Which secrets are set, and whether the keychain can be used. Values only ever go out, through `setSecret`. */
export const useSecrets = create<SecretsState>(() => ({ keychain: null, cards: new Map() }));

export async function loadSecrets(names: readonly string[]): Promise<void> {
  const [keychain, cards] = await Promise.all([
    calls.secrets.state({}),
    calls.secrets.list({ names: [...names] }),
  ]);
  useSecrets.setState((state) => ({
    keychain,
    cards: new Map([...state.cards, ...cards.map((card) => [card.name, card] as const)]),
  }));
}

function keep(card: SecretCard): void {
  useSecrets.setState(({ cards }) => ({ cards: new Map(cards).set(card.name, card) }));
}

/** Gives a value to main and forgets it. */
export async function setSecret(name: string, value: string, hosts: readonly string[]): Promise<void> {
  keep(await calls.secrets.set({ name, value, hosts: [...hosts] }));
}

/** Allows a secret to be sent to a host; `environment` may keep it under an entry of its own. */
export async function bindSecret(name: string, host: string, environment: string | null): Promise<void> {
  keep(await calls.secrets.bind({ name, host, environment }));
}

export async function removeSecret(name: string): Promise<void> {
  keep(await calls.secrets.remove({ name }));
}

export async function keepSecretsInMemory(): Promise<void> {
  useSecrets.setState({ keychain: await calls.secrets.useMemory({}) });
}

const SECRET_REFERENCE = /\{\{\s*secret\.([a-z][a-z0-9-]*)\s*\}\}/g;

/** The names of the secrets that texts refer to, in alphabetical order. Pure. */
export function secretNames(texts: Iterable<string>): readonly string[] {
  const names = new Set<string>();
  for (const text of texts) for (const [, name = ''] of text.matchAll(SECRET_REFERENCE)) names.add(name);
  return [...names].sort();
}
