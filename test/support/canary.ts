import { copyFile, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { unpack } from '@services/logs/pack.js';

/** A place that may hold a secret, e.g. a file or one message, with its bytes. */
export interface Haystack {
  readonly place: string;
  readonly bytes: Buffer;
}

export function textHay(place: string, text: string): Haystack {
  return { place, bytes: Buffer.from(text) };
}

/** Every encoding a secret may hide in, written anew here: the search must not share a mistake with the product. */
export function encodingsOf(secret: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(secret);
  const url = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const found = new Map<string, Buffer>([
    ['raw', bytes],
    ['json', Buffer.from(json)],
    ['json in json', Buffer.from(JSON.stringify(json).slice(1, -1))],
    ['url', Buffer.from(url)],
    ['url, lower case', Buffer.from(url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))],
    ['url, twice', Buffer.from(encodeURIComponent(url))],
    ['form', Buffer.from(new URLSearchParams({ s: secret }).toString().slice(2))],
    ['html', Buffer.from(htmlOf(secret))],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['hex, upper case', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['utf-16 le', Buffer.from(secret, 'utf16le')],
    ['utf-16 be', Buffer.from(secret, 'utf16le').swap16()],
  ]);
  for (const offset of [0, 1, 2]) {
    for (const alphabet of ['base64', 'base64url'] as const) {
      const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString(alphabet);
      // Without the characters that also depend on what stands before and after.
      const core = whole.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + bytes.length) * 8) / 6));
      found.set(`${alphabet} at ${String(offset)}`, Buffer.from(core));
    }
  }
  return found;
}

function htmlOf(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? '&quot;');
}

/** Where and in which encoding a secret was found: `log.db: base64 at 1`. */
export function hits(secret: string, haystacks: readonly Haystack[]): readonly string[] {
  const needles = [...encodingsOf(secret)];
  return haystacks.flatMap(({ place, bytes }) =>
    needles.filter(([, needle]) => bytes.includes(needle)).map(([encoding]) => `${place}: ${encoding}`),
  );
}

/** Every file under a folder; what vanishes meanwhile held nothing that stays. */
export async function filesUnder(folder: string): Promise<Haystack[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file).catch(() => null);
      return bytes === null ? [] : [{ place: file.slice(folder.length), bytes }];
    }),
  );
  return read.flat();
}

/** Every cell of every table of the log databases under a folder, blobs unpacked as the log packs them. */
export async function logCells(folder: string): Promise<Haystack[]> {
  const names = await readdir(folder, { recursive: true });
  const found: Haystack[] = [];
  for (const name of names.filter((each) => each.endsWith('.db') && each.includes('log'))) {
    // A copy: this process would hold on to the shared memory of a log that others close and open again.
    const copy = await mkdtemp(join(tmpdir(), 'actionbench-log-'));
    for (const part of ['', '-wal']) {
      await copyFile(join(folder, `${name}${part}`), join(copy, `log.db${part}`)).catch((error: unknown) => {
        if (part === '') throw error;
      });
    }
    const database = new Database(join(copy, 'log.db'));
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
      name: string;
    }[];
    for (const table of tables) found.push(...cellsOf(database, name, table.name));
    database.close();
    await rm(copy, { recursive: true });
  }
  return found;
}

function cellsOf(database: Database.Database, file: string, table: string): Haystack[] {
  const rows = database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[];
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) => {
      const place = `${file}, ${table}.${column}`;
      if (typeof cell === 'string') return [textHay(place, cell)];
      // The driver gives blobs as bare buffers.
      if (!(cell instanceof ArrayBuffer || ArrayBuffer.isView(cell))) return [];
      const bytes = ArrayBuffer.isView(cell) ? Buffer.from(cell.buffer) : Buffer.from(cell);
      return [{ place, bytes }, ...unpacked(place, bytes)];
    }),
  );
}

function unpacked(place: string, data: Uint8Array): Haystack[] {
  return [1, 2].flatMap((codec) => {
    try {
      return [textHay(`${place}, unpacked`, unpack({ codec, data }))];
    } catch {
      return [];
    }
  });
}
