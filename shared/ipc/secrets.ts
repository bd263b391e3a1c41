import { z } from 'zod';
import { environmentName, secretName } from '../action/schema/names.js';
import type { SecretEntry } from '../secrets/entries.js';
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

/** What the renderer may know of an entry, and where it is kept. Never its value. */
export interface KeptSecret extends SecretEntry {
  readonly where: 'keychain' | 'memory';
}

type Kept = readonly KeptSecret[];

const host = z.string().min(1).max(255);
/** Null: the entry of every environment. */
const entry = { name: secretName, environment: name.nullable() };
const move = z.discriminatedUnion('what', [
  z.object({ what: z.literal('secret'), from: secretName, to: secretName }),
  z.object({ what: z.literal('environment'), from: environmentName, to: environmentName }),
]);

/** Each call that changes something answers with all entries as they stand then. */
export const secretChannels = {
  'secrets.state': channel<KeychainState>()(z.object({})),
  'secrets.useMemory': channel<KeychainState>()(z.object({})),
  'secrets.list': channel<Kept>()(z.object({})),
  /** The only channel that carries a value, and only inwards. `hosts` null: those the entry has stay. */
  'secrets.set': channel<Kept>()(
    z.object({ ...entry, value: z.string().min(1).max(65_536), hosts: z.array(host).max(50).nullable() }),
  ),
  /** Binds the entry that a run in that environment reads. */
  'secrets.bind': channel<Kept>()(z.object({ ...entry, host })),
  'secrets.unbind': channel<Kept>()(z.object({ ...entry, host })),
  /** Puts the value on the clipboard, which main clears after 30 seconds; `environment` may use another entry. */
  'secrets.copy': channel<{ readonly clearedAfterMs: number }>()(z.object(entry)),
  'secrets.remove': channel<Kept>()(z.object(entry)),
  /** Before documents follow a rename: the entries stand under both names. */
  'secrets.beginMove': channel<Kept>()(move),
  /** After they followed: the old names go. */
  'secrets.endMove': channel<Kept>()(move),
} as const;
