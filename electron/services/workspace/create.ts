import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { publishedSchemas } from '../../../shared/action/json-schema.js';
import { fail } from '../../../shared/failure/failure.js';
import { relativeTo, WORKSPACE_FILE } from './paths.js';

export interface NewWorkspace {
  /** What people read; null keeps the example's own name. */
  readonly name: string | null;
  /** Folder of the example workspace to copy; null makes an empty workspace. */
  readonly example: string | null;
}

/**
 * Makes a workspace in a folder, which may exist, with the JSON Schemas that let any editor validate its files.
 * Nothing is written when any of the files is there already.
 * @returns the absolute folder and the files written, POSIX and relative to it
 * @throws FailureError `already-exists`, `unwritable-file`
 */
export async function initWorkspace(
  directory: string,
  { name, example }: NewWorkspace,
): Promise<{ readonly folder: string; readonly files: readonly string[] }> {
  const folder = resolve(directory);
  const files = new Map<string, string | Uint8Array>([
    ...(example === null ? emptyFiles(name ?? 'My workspace') : await exampleFiles(example, name)),
    ...schemaFiles(),
  ]);
  for (const file of files.keys()) {
    if (!(await exists(join(folder, file)))) continue;
    fail({
      class: 'already-exists',
      message: `${folder} already has ${file}; nothing was written.`,
      hint: file === WORKSPACE_FILE ? 'Open the workspace that is there.' : 'Choose an empty folder.',
    });
  }
  for (const [file, content] of files) await write(join(folder, file), file, content);
  return { folder, files: [...files.keys()].sort() };
}

function emptyFiles(name: string): [string, string][] {
  const schema = (kind: string) => `# yaml-language-server: $schema=${kind}.schema.json\nactionbench: 1\n`;
  return [
    [
      WORKSPACE_FILE,
      `${schema('schema/workspace')}id: ${randomUUID()}\nname: ${JSON.stringify(name)}\nenvironment: dev\n`,
    ],
    [
      'environments/dev.env.yaml',
      `${schema('../schema/environment')}name: dev\nvalues:\n  api: http://127.0.0.1:4780\n`,
    ],
  ];
}

/** Every copy gets an id of its own: log and keychain are kept apart by it. */
async function exampleFiles(example: string, name: string | null): Promise<[string, string | Uint8Array][]> {
  const entries = await readdir(example, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path): Promise<[string, string | Uint8Array]> => {
      const file = relativeTo(example, path);
      const content = await readFile(path);
      return [file, file === WORKSPACE_FILE ? named(content.toString('utf8'), name) : content];
    }),
  );
}

function named(text: string, name: string | null): string {
  const fresh = text.replace(/^id:.*$/m, () => `id: ${randomUUID()}`);
  return name === null ? fresh : fresh.replace(/^name:.*$/m, () => `name: ${JSON.stringify(name)}`);
}

function schemaFiles(): [string, string][] {
  return Object.entries(publishedSchemas()).map(([kind, schema]) => [
    `schema/${kind}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
}

async function write(path: string, file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    fail({
      class: 'unwritable-file',
      message: `${file} could not be written (${code}).`,
      hint: 'Check the permissions of the folder, or choose another one.',
    });
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
