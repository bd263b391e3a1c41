import { readAction } from '@shared/action/read';
import type { DocumentEdit } from '@shared/document/edit';
import type { Plain, PlainMap } from '@shared/document/plain';
import { parseDocument } from '@shared/document/parse';
import type { ImportPreview } from '@shared/ipc/imports';
import { calls } from '@renderer/bridge/bridge';
import { importTexts as texts } from '@renderer/texts/imports';
import { edit } from './documents/edit';
import { documentOf } from './documents/store';
import { isKeychainFailure, keepForFill } from './imports';
import { tell, tellFailure } from './notice';
import { closeOverlay, showOverlay } from './shell';

/** What a pasted command says of a request; timeout and retries stay unless it names them. */
const SAID = ['method', 'url', 'query', 'headers', 'auth', 'body'] as const;

export function isCurlCommand(text: string): boolean {
  return /^\s*\$?\s*curl(\.exe)?\s/i.test(text);
}

/** The edits that lay the request of an imported document over that of another. Pure. */
function fillEdits(before: PlainMap | null, imported: PlainMap): readonly DocumentEdit[] {
  if (before === null) return [{ kind: 'set', path: ['request'], value: imported }];
  const removed = SAID.filter((key) => before[key] !== undefined && imported[key] === undefined);
  return [
    ...removed.map((key): DocumentEdit => ({ kind: 'remove', path: ['request', key] })),
    ...Object.entries(imported).map(([key, value]): DocumentEdit => ({
      kind: 'set',
      path: ['request', key],
      value,
    })),
  ];
}

/** Fills an open document from a cURL command, in one step of undo; its credentials go to the keychain. */
export async function fillFromCurl(file: string, text: string): Promise<void> {
  try {
    await fillFrom(file, await calls.import.preview({ text }));
  } catch (error) {
    tellFailure(error);
  }
}

/** Lays the first action of a preview over an open document, or asks where its credentials can be kept. */
export async function fillFrom(file: string, preview: ImportPreview): Promise<void> {
  try {
    const { text } = await calls.import.document({ handle: preview.handle, index: 0 });
    const { secrets } = await keepForFill(preview);
    closeOverlay();
    lay(file, text);
    tell([texts.filled(secrets), ...preview.notes].join(' '));
  } catch (error) {
    if (!isKeychainFailure(error)) throw error;
    showOverlay({ kind: 'import', preview, into: file });
  }
}

function lay(file: string, text: string): void {
  const document = documentOf(file);
  const imported = requestOf(text);
  if (!document || imported === null || !readAction(document.text).action) return;
  edit(file, fillEdits(requestOf(document.text), imported), { label: texts.fillLabel });
}

function requestOf(text: string): PlainMap | null {
  const { plain } = parseDocument(text);
  const request = isMap(plain) ? plain.request : undefined;
  return isMap(request) ? request : null;
}

function isMap(plain: Plain | undefined): plain is PlainMap {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain);
}
