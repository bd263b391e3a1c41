import type { Bridge } from '@shared/ipc/bridge';
import type { Failure } from '@shared/failure/failure';

type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** What a fake call throws to refuse. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Puts a twin of the preload in place: answers by channel, events fired by `tell`, and every call noted. */
export function fakeBridge(answers: Answers) {
  const calls: { channel: string; input: unknown }[] = [];
  const listeners = new Map<string, ((payload: unknown) => void)[]>();
  const groups: Record<string, unknown> = {
    on: (event: string, listener: (payload: unknown) => void) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return () => undefined;
    },
  };
  for (const channel of Object.keys(answers)) {
    const [group = '', member = ''] = channel.split('.');
    const members = (groups[group] ??= {}) as Record<string, unknown>;
    members[member] = async (input: never) => {
      calls.push({ channel, input });
      try {
        return { ok: true, value: await answers[channel]!(input) };
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, failure: error.failure };
        throw error;
      }
    };
  }
  globalThis.actionbench = groups as unknown as Bridge;
  return {
    calls,
    tell: (event: string, payload: unknown) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  };
}
