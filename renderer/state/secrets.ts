import { useMemo } from 'react';
import { create } from 'zustand';
import type { KeptSecret, KeychainState } from '@shared/ipc/secrets';
import { entryFor, entryName } from '@shared/secrets/entries';
import { secretUses, type SecretUse } from '@shared/secrets/uses';
import { calls } from '@renderer/bridge/bridge';
import { useDocuments } from './documents';
import { useEnvironment } from './environment';
import { useWorkspace } from './workspace';

interface SecretsState {
  readonly keychain: KeychainState | null;
  /** Every entry of the workspace, never a value; null until main has answered. */
  readonly entries: readonly KeptSecret[] | null;
}

/** Which secrets are set, and whether the keychain can be used. Values only ever go out, through `setSecret`. */
export const useSecrets = create<SecretsState>(() => ({ keychain: null, entries: null }));

/** Asks main for the entries and for the state of the keychain. */
export async function loadSecrets(): Promise<void> {
  const [keychain, entries] = await Promise.all([calls.secrets.state({}), calls.secrets.list({})]);
  useSecrets.setState({ keychain, entries });
}

/** One entry of the keychain; environment null: the one of every environment. */
interface EntryKey {
  readonly name: string;
  readonly environment: string | null;
}

/** Gives a value to main and forgets it. @param hosts null: those it has stay */
export async function setSecret(
  { name, environment }: EntryKey,
  value: string,
  hosts: readonly string[] | null,
): Promise<void> {
  const entries = await calls.secrets.set({ name, environment, value, hosts: hosts && [...hosts] });
  useSecrets.setState({ entries });
}

/** Allows a secret to be sent to a host: the entry that a run in that environment reads. */
export async function bindSecret({ name, environment }: EntryKey, host: string): Promise<void> {
  useSecrets.setState({ entries: await calls.secrets.bind({ name, environment, host }) });
}

export async function unbindSecret({ name, environment }: EntryKey, host: string): Promise<void> {
  useSecrets.setState({ entries: await calls.secrets.unbind({ name, environment, host }) });
}

export async function removeSecret({ name, environment }: EntryKey): Promise<void> {
  useSecrets.setState({ entries: await calls.secrets.remove({ name, environment }) });
}

export async function keepSecretsInMemory(): Promise<void> {
  useSecrets.setState({ keychain: await calls.secrets.useMemory({}) });
}

/** Every secret the workspace names, with the places that do. */
export function useSecretUses(): ReadonlyMap<string, readonly SecretUse[]> {
  const documents = useDocuments((state) => state.documents);
  const environments = useWorkspace((state) => state.view?.environments);
  return useMemo(() => {
    const actions = [...documents.values()].flatMap(({ file, lastValid }) =>
      lastValid ? [{ file, action: lastValid }] : [],
    );
    return secretUses(
      actions,
      (environments ?? []).map(({ file }) => file),
    );
  }, [documents, environments]);
}

/** What a run in the chosen environment would send for a secret; `kept` null: nothing is set. */
export function useSecretHere(name: string): { readonly entry: string; readonly kept: KeptSecret | null } {
  const environment = useEnvironment();
  const files = useWorkspace((state) => state.view?.environments);
  const entries = useSecrets((state) => state.entries);
  return useMemo(() => {
    const all = (files ?? []).map(({ file }) => file);
    const entry = environment ? entryName(name, environment.file, all) : name;
    return { entry, kept: entryFor(entries ?? [], entry, environment?.name ?? null) };
  }, [name, environment, files, entries]);
}
