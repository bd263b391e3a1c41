import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, toFailure } from '@shared/failure/failure.js';
import type { Surroundings } from './command.js';

/** More than any text that is imported; a device or a disk image is not read to its end. */
const MAX_BYTES = 64 * 2 ** 20;

/**
 * The text of a file, relative to the current folder, or of standard input for `-`.
 * @throws FailureError `not-found`, `unreadable-file`
 */
async function readInput(around: Surroundings, file: string): Promise<string> {
  const bytes =
    file === '-' ? await drain(process.stdin) : await readFileBytes(resolve(around.cwd, file), file);
  return decoded(bytes, file === '-' ? 'Standard input' : file);
}

/**
 * Works on the text of a file or of standard input; a place in that text is named with the file.
 * @throws FailureError as `readInput` and as `work`
 */
export async function withInput<Result>(
  around: Surroundings,
  file: string,
  work: (text: string) => Promise<Result>,
): Promise<Result> {
  const text = await readInput(around, file);
  try {
    return await work(text);
  } catch (error) {
    const failure = toFailure(error);
    if (file === '-' || !failure.place || failure.place.file !== undefined) throw error;
    return fail({ ...failure, place: { ...failure.place, file } });
  }
}

async function readFileBytes(path: string, file: string): Promise<Buffer> {
  try {
    const handle = await open(path);
    try {
      return await drain(handle.createReadStream({ autoClose: false }));
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return fail(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? {
            class: 'not-found',
            message: `There is no file ${file}.`,
            hint: 'Check the path; it counts from the current folder.',
          }
        : {
            class: 'unreadable-file',
            message: `${file} could not be read (${code}).`,
            hint: code === 'EISDIR' ? 'Name a file in that folder.' : 'Check the permissions of the file.',
          },
    );
  }
}

async function drain(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES) {
      fail({
        class: 'unreadable-file',
        message: `The input is larger than ${MAX_BYTES / 2 ** 20} MiB.`,
        hint: 'Import a part of it.',
      });
    }
  }
  return Buffer.concat(chunks);
}

/** UTF-16 is what some editors and shells on Windows write. */
function decoded(bytes: Buffer, name: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return fail({
      class: 'bad-input',
      message: `${name} is no text in UTF-8.`,
      hint: 'Give a text file: a cURL command, JSON or YAML.',
    });
  }
}
