import type { PlacedFinding } from '@shared/lint/finding';
import { mend } from '@renderer/state/documents';
import type { TextAct } from '../monaco/knowledge';
import { yamlNotes } from './notes';

/** The fixes of the findings that a stretch of the text touches. */
export function yamlActs(
  file: string,
  text: string,
  findings: readonly PlacedFinding[],
  from: number,
  to: number,
): readonly TextAct[] {
  const notes = yamlNotes(text, findings);
  return findings.flatMap((finding, index): TextAct[] => {
    const note = notes[index];
    const { fix } = finding;
    if (!note || !fix || note.from > to || note.to < from) return [];
    const run = () => mend(file, fix);
    return [{ from: note.from, to: note.to, title: fix.title, kind: 'quickfix', run }];
  });
}
