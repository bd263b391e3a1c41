import { fail, FailureError } from '@shared/failure/failure';
import { calls } from '@renderer/bridge/bridge';
import { actTexts as texts } from '@renderer/texts/acts';
import { minimalChange } from '../documents/minimal-change';
import { change } from '../documents/edit';
import { flush } from '../documents/save';
import { documentOf } from '../documents/store';
import type { FilePart } from './act';

/**
 * Makes one part of an act on disk, in the open document where there is one. Nothing is written when the file is not
 * what the act was made for.
 * @throws FailureError `conflict`, and whatever keeps a file from being written
 */
export async function writePart({ before, after }: FilePart, label: string): Promise<void> {
  if (before !== null && after !== null && documentOf(before.file)) {
    await writeDocument(before.file, before.text, after.text, label);
    return;
  }
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

async function writeDocument(file: string, before: string, after: string, label: string): Promise<void> {
  const text = documentOf(file)?.text;
  if (text === after) return;
  if (text !== before) changed(file);
  change(file, minimalChange(before, after), { label });
  await flush(file);
  const now = documentOf(file);
  if (now?.status === 'saved') return;
  if (now?.text === after) change(file, minimalChange(after, before), { label });
  throw new FailureError(now?.failure ?? conflict(file));
}

function changed(file: string): never {
  return fail(conflict(file));
}

const conflict = (file: string) =>
  ({ class: 'conflict', message: texts.changed(file), hint: texts.changedHint }) as const;
