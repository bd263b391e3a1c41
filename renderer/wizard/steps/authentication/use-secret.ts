import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { KeptSecret } from '@shared/ipc/secrets';
import {
  bindSecret,
  loadSecrets,
  removeSecret,
  setSecret,
  useSecretHere,
  useSecrets,
} from '@renderer/state/secrets';

interface Secret {
  /** False until main has answered. */
  readonly known: boolean;
  /** What the chosen environment sends; null: nothing is set. */
  readonly kept: KeptSecret | null;
  /** What it is kept under: its name, unless the environment puts another entry for it. */
  readonly entry: string;
  readonly failure: Failure | null;
  /** Hands the value to main; true when it is kept. A new one keeps the hosts of the old one beside those given. */
  readonly set: (value: string, hosts: readonly string[]) => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
  readonly bind: (host: string) => Promise<boolean>;
}

/** What the window may know of one secret, and what it may ask main to do with it. */
export function useSecret(name: string): Secret {
  const { entry, kept } = useSecretHere(name);
  const known = useSecrets(({ entries }) => entries !== null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = (act: Promise<void>) =>
    act.then(
      () => {
        setFailure(null);
        return true;
      },
      (error: unknown) => {
        setFailure(toFailure(error));
        return false;
      },
    );
  useEffect(() => {
    void ask(loadSecrets());
  }, [name]);
  const key = { name: entry, environment: kept?.environment ?? null };
  return {
    known,
    kept,
    entry,
    failure,
    set: (value, hosts) => ask(setSecret(key, value, [...new Set([...(kept?.hosts ?? []), ...hosts])])),
    remove: () => ask(removeSecret(key)),
    bind: (host) => ask(bindSecret(key, host)),
  };
}
