import { fail } from '@shared/failure/failure';
import { calls } from '@renderer/bridge/bridge';
import { actTexts as texts } from '@renderer/texts/acts';
import { documentOf } from '../documents/store';
import type { FilePart } from './act';
import { writeDocument, type ActStep, type TakeBack } from './write-document';

/**
 * Makes one part of an act, in the open document where there is one, and on disk. Nothing is written when the file is
 * not what the act was made for.
 * @returns what takes it back, when a later part fails
 * @throws FailureError `conflict`, and whatever keeps a file from being written
 */
export async function writePart(part: FilePart, step: ActStep): Promise<TakeBack> {
  const { before, after } = part;
  if (before !== null && after !== null && documentOf(before.file)) {
    return writeDocument(before, after, step);
  }
  await writeFile(part);
  return () => writeFile({ before: after, after: before });
}

/** Refuses an act before anything of it happens, when a document is no longer what the act was made for. */
export function expectUnchanged(parts: readonly FilePart[]): void {
  for (const { before, after } of parts) {
    const text = before === null ? undefined : documentOf(before.file)?.text;
    if (before === null || text === undefined || text === before.text) continue;
    if (after?.file === before.file && text === after.text) continue;
    changed(before.file);
  }
}

async function writeFile({ before, after }: FilePart): Promise<void> {
  if (before === null) {
    if (after !== null) await calls.document.save({ ...after, baseHash: null });
    return;
  }
  const { text, hash } = await calls.document.read({ file: before.file });
  if (after?.file === before.file && text === after.text) return;
  if (text !== before.text) changed(before.file);
  if (after === null) await calls.document.delete({ file: before.file });
  else if (after.file === before.file) await calls.document.save({ ...after, baseHash: hash });
  else await calls.document.move({ file: before.file, to: after.file, text: after.text, baseHash: hash });
}

function changed(file: string): never {
  return fail({ class: 'conflict', message: texts.changed(file), hint: texts.changedHint });
}
