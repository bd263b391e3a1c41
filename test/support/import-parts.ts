import { importCalls } from '@services/import/thread-calls';
import { importedId } from '@services/logs/imported-id';
import { lineOf } from '@services/logs/line';
import { redactorFor } from '@services/requests/redact/redactor';
import type { AppImportsParts } from '../../electron/main/house/imports/app-imports';

/** What imports of the window need beside a workspace: the thread answers in this one, and nothing is logged. */
export function importParts(): Pick<AppImportsParts, 'thread' | 'logs' | 'progress' | 'changed'> {
  const answers = importCalls({ makeRedactor: redactorFor, idOf: importedId, lineOf });
  const call = (name: keyof typeof answers, input: unknown) =>
    Promise.resolve().then(() => (answers[name] as (given: unknown) => unknown)(structuredClone(input)));
  return {
    thread: { call: call as AppImportsParts['thread']['call'] },
    logs: () => Promise.reject(new Error('nothing is logged')),
    progress: () => undefined,
    changed: () => undefined,
  };
}
