import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import type { Fix } from '@shared/lint/finding';

/** The text after the edits of a fix. */
export function applyFix(text: string, fix: Fix): string {
  return applyChanges(text, spliceEdits(text, fix.edits));
}
