import { z } from 'zod';
import { secretName } from '../action/schema/names.js';
import { channel } from './channel.js';
import { name } from './limits.js';

/** `available`, or why the keychain cannot be used and what to do about it. */
export interface KeychainState {
  readonly state: 'available' | 'locked' | 'absent';
  readonly reason: string;
  readonly hint: string;
  /** Secrets are kept in memory until the app quits, because the person chose so. */
  readonly memory: boolean;
}

/** What the renderer may know of a secret. Never its value. */
export interface SecretCard {
  readonly name: string;
  readonly set: boolean;
  readonly hosts: readonly string[];
  readonly where: 'keychain' | 'memory' | null;
}

const host = z.string().min(1).max(255);

export const secretChannels = {
  'secrets.state': channel<KeychainState>()(z.object({})),
  'secrets.useMemory': channel<KeychainState>()(z.object({})),
  'secrets.list': channel<readonly SecretCard[]>()(z.object({ names: z.array(secretName).max(500) })),
  /** The only channel that carries a value, and only inwards. */
  'secrets.set': channel<SecretCard>()(
    z.object({ name: secretName, value: z.string().min(1).max(65_536), hosts: z.array(host).max(50) }),
  ),
  /** Binds the entry that a run in that environment reads; null: the one of every environment. */
  'secrets.bind': channel<SecretCard>()(z.object({ name: secretName, host, environment: name.nullable() })),
  /** Puts the value on the clipboard, which main clears after 30 seconds; `environment` may use another entry. */
  'secrets.copy': channel<{ readonly clearedAfterMs: number }>()(
    z.object({ name: secretName, environment: name.nullable() }),
  ),
  'secrets.remove': channel<SecretCard>()(z.object({ name: secretName })),
} as const;
