import { lineColumn } from '@shared/document/locate';
import { FindingRow } from '@renderer/components/FindingRow';
import { editorTexts as texts } from '@renderer/texts/editor';
import { useEdited } from '@renderer/wizard/edited';
import { bodyActs } from './body-acts';
import type { Note } from './paint';

interface Props {
  readonly kind: 'json' | 'text';
  readonly text: string;
  readonly notes: readonly Note[];
}

/** What is wrong with the body, with its lines: for who writes it in a plain field, where no line can say it. */
export function BodyNotes({ kind, text, notes }: Props) {
  const edited = useEdited();
  return notes.map((note) => {
    const fix = bodyActs(edited, kind, text, note.from, note.to).find((act) => act.kind === 'quickfix');
    return (
      <FindingRow
        key={`${note.rule} ${note.from}`}
        severity={note.severity}
        subject={texts.line(lineColumn(text, note.from).line)}
        message={note.message}
        {...(fix && { fix: fix.title, onFix: fix.run })}
      />
    );
  });
}
