import type { TextChange } from '../document/change.js';
import { spliceEdits } from '../document/splice.js';
import type { Fix } from './finding.js';

/** The changes of `text` that a fix of one of its findings makes. Throws as `spliceEdits`. */
export function changesOfFix(text: string, { edits, changes }: Fix): readonly TextChange[] {
  return changes ?? spliceEdits(text, edits);
}
