import { fail } from '@shared/failure/failure.js';
import { platforms } from '@shared/platforms/index.js';
import type { CallLog, Platform } from '@shared/platforms/platform.js';
import type { Imported } from '../imported.js';
import { NOTHING } from '../importer.js';
import { platformTitle } from './platform-file.js';

/**
 * Reads a text as the call log or transcript of a platform: the first that finds calls in it. Null: of none.
 * @param among the platforms that are asked
 * @throws FailureError `bad-input` for a log in which every call is left out
 */
export function importCallLog(log: CallLog, among: readonly Platform[] = platforms): Imported | null {
  let nothing: { readonly format: string; readonly reason: string } | null = null;
  for (const platform of among) {
    const read = platform.readCalls?.(log) ?? null;
    if (read === null) continue;
    const format = `${platformTitle(platform)} call log`;
    if (read.calls.length > 0) return { ...NOTHING, ...read, id: platform.id, format };
    nothing ??= { format, reason: read.skipped[0]?.reason ?? 'No tool was called in it.' };
  }
  if (nothing === null) return null;
  return fail({
    class: 'bad-input',
    message: `This ${nothing.format} holds no call that sent a request.`,
    hint: nothing.reason,
  });
}
