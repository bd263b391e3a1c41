import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { SecretCard } from '@shared/ipc/secrets';
import { calls } from '@renderer/bridge/bridge';
import { useSecrets } from '@renderer/state/secrets';

interface Secret {
  /** Null until main has answered. */
  readonly card: SecretCard | null;
  readonly failure: Failure | null;
  /** Hands the value to main; true when it is kept. */
  readonly set: (value: string, hosts: readonly string[]) => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
  readonly bind: (host: string) => Promise<boolean>;
}

/** What the window may know of one secret, and what it may ask main to do with it. */
export function useSecret(name: string): Secret {
  const [card, setCard] = useState<SecretCard | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (ask: Promise<SecretCard | undefined>) => {
    try {
      const next = await ask;
      if (next) setCard(next);
      setFailure(null);
      return true;
    } catch (error) {
      setFailure(toFailure(error));
      return false;
    }
  };
  // Settings and the test panel change secrets too.
  const elsewhere = useSecrets(({ cards }) => cards.get(name));
  useEffect(() => {
    let gone = false;
    calls.secrets.list({ names: [name] }).then(
      ([found]) => {
        if (!gone) setCard(found ?? null);
      },
      (error: unknown) => {
        if (!gone) setFailure(toFailure(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [name, elsewhere]);
  return {
    card,
    failure,
    set: (value, hosts) => take(calls.secrets.set({ name, value, hosts: [...hosts] })),
    remove: () => take(calls.secrets.remove({ name })),
    bind: (host) => take(calls.secrets.bind({ name, host, environment: null })),
  };
}
