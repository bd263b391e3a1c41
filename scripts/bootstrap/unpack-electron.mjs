import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

const FOLDER = 'Cypress/';
/** The other application and its start-up snapshot: not part of Electron. */
const LEFT_OUT = [/^resources\//, /^browser_v8_context_snapshot\.bin$/];
const SYMLINK = 0o120000;
const TYPE_BITS = 0o170000;

/** Unpacks the browser out of the zip into the folder `target`, without the application that it was packed with. */
export async function unpackElectron(zipPath, target) {
  const zip = await openPromise(zipPath, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.startsWith(FOLDER) ? entry.fileName.slice(FOLDER.length) : '';
    if (!name || name.endsWith('/') || LEFT_OUT.some((pattern) => pattern.test(name))) continue;
    const path = join(target, name);
    if (relative(target, path).startsWith('..')) continue;
    await mkdir(dirname(path), { recursive: true });
    await write(zip, entry, path);
  }
  await mkdir(join(target, 'resources'), { recursive: true });
}

async function write(zip, entry, path) {
  const mode = entry.externalFileAttributes >>> 16;
  const content = await zip.openReadStreamPromise(entry);
  if ((mode & TYPE_BITS) === SYMLINK) await symlink(await text(content), path);
  else await pipeline(content, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}
