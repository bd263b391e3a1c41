import type { Action } from '@shared/action/action.js';
import { readAction } from '@shared/action/read.js';
import type { Plain } from '@shared/document/plain.js';
import { writeYaml } from '@shared/document/write.js';
import { fail } from '@shared/failure/failure.js';
import type { ImportResult } from '@shared/platforms/platform.js';
import { hostsOf } from './hosts.js';
import type { ImportedDocument } from './imported.js';
import { NOTHING, type Read } from './importer.js';
import { secretNamesIn } from './secret-names.js';

/**
 * Documents as text, each one valid; what would not be valid is left out and named.
 * @throws FailureError `bad-input` when none is left
 */
export function readDocuments(format: string, { actions, notes, secrets }: ImportResult): Read {
  const documents: ImportedDocument[] = [];
  const skipped: { item: string; reason: string }[] = [];
  for (const [index, plain] of actions.entries()) {
    const text = writeYaml(plain);
    const { action, findings } = readAction(text);
    if (action !== null) documents.push(documentOf(action, text));
    else skipped.push({ item: itemOf(plain, index), reason: findings[0]?.message ?? 'it is no action' });
  }
  const [first] = skipped;
  if (documents.length === 0 && first) {
    fail({
      class: 'bad-input',
      message: `This ${format} cannot become an action: ${first.reason}`,
      hint: 'Change that in the text, then import it again.',
    });
  }
  return { ...NOTHING, documents, secrets, notes: [...new Set(notes)], skipped };
}

export function documentOf(action: Action, text: string): ImportedDocument {
  const { id, name, kind, safety, request } = action;
  return {
    text,
    id,
    name,
    kind,
    safety,
    method: request?.method ?? null,
    url: request?.url ?? '',
    secrets: secretNamesIn(text),
    hosts: hostsOf(action),
  };
}

function itemOf(plain: Plain, index: number): string {
  const name = typeof plain === 'object' && plain !== null && 'name' in plain ? plain.name : undefined;
  return typeof name === 'string' ? name : `action ${index + 1}`;
}
