import { type Bodies, openBodies } from '@services/bodies/open.js';
import { createSender, type SenderOptions } from '@services/requests/send.js';
import type { Ran, RunInput } from '@services/runs/input.js';
import { createRunner, type Runner } from '@services/runs/run.js';
import { memorySecrets } from '@services/secrets/memory.js';
import type { SecretStore } from '@services/secrets/store.js';
import type { Action } from '@shared/action/action.js';
import { readAction } from '@shared/action/read.js';
import type { Hop, Recording } from '@shared/recording/recording.js';
import { resolveValues } from '@shared/template/resolve.js';

/** Parts of an action document; JSON is YAML too. */
export interface ActionParts {
  readonly request: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** Everything a run needs, with its recordings at hand. */
export interface Lab {
  readonly secrets: SecretStore;
  readonly bodies: Bodies;
  readonly recordings: Recording[];
  readonly run: (
    parts: ActionParts,
    input?: Partial<RunInput> & { given?: Record<string, string> },
  ) => Promise<Ran>;
  readonly runner: Runner;
  /** Keeps a secret for loopback. */
  readonly secret: (name: string, value: string, hosts?: readonly string[]) => Promise<void>;
  /** Lets go of kept connections, tokens and bodies. */
  readonly close: () => Promise<void>;
}

export function openLab(options: SenderOptions = {}): Lab {
  const secrets = memorySecrets();
  const bodies = openBodies();
  const sender = createSender({ proxy: { http: null, https: null, except: [] }, ...options });
  const recordings: Recording[] = [];
  const runner = createRunner({
    sender,
    secrets,
    bodies,
    logs: {
      append: (recording) => {
        recordings.push(recording);
        return Promise.resolve();
      },
    },
  });
  return {
    secrets,
    bodies,
    recordings,
    runner,
    run(parts, { given = {}, ...input } = {}) {
      const action = actionFrom(parts);
      return runner.run({
        action,
        documentText: JSON.stringify(parts),
        values: resolveValues(action, { given, environment: null, use: 'panel' }),
        environment: null,
        origin: 'panel',
        keepBody: true,
        signal: new AbortController().signal,
        ...input,
      });
    },
    secret: (name, value, hosts = ['127.0.0.1']) => secrets.set(name, { value, hosts }, null),
    async close() {
      await runner.settled();
      sender.close();
      await bodies.end();
    },
  };
}

export function actionFrom(parts: ActionParts): Action {
  const text = JSON.stringify({ actionbench: 1, id: 'lab', name: 'Lab', kind: 'http', ...parts });
  const { action, findings } = readAction(text);
  if (action === null) throw new Error(JSON.stringify(findings));
  return action;
}

export function lastHop({ recording }: Ran): Hop {
  const hop = recording.hops.at(-1);
  if (hop === undefined) throw new Error('Nothing was sent.');
  return hop;
}
