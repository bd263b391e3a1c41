import type { StoredSecret } from './store.js';

/** What stands in one keychain entry: the value, the hosts it may be sent to, and when it was set. */
export function writeEntry({ value, hosts, changedAt = new Date().toISOString() }: StoredSecret): string {
  return JSON.stringify({ value, hosts, changedAt });
}

/** An entry as we write it; one that another program wrote is a value bound to no host. */
export function readEntry(entry: string): StoredSecret {
  try {
    const read = JSON.parse(entry) as unknown;
    if (typeof read === 'object' && read !== null && 'value' in read && typeof read.value === 'string') {
      const hosts = 'hosts' in read && Array.isArray(read.hosts) ? (read.hosts as unknown[]) : [];
      return {
        value: read.value,
        hosts: hosts.filter((host) => typeof host === 'string'),
        ...('changedAt' in read && typeof read.changedAt === 'string' && { changedAt: read.changedAt }),
      };
    }
  } catch {
    // Not ours: the whole text is the value.
  }
  return { value: entry, hosts: [] };
}
