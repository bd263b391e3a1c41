import type { Severity } from '@shared/lint/finding';
import { parseTemplate } from '@shared/template/parse';
import { tokenClass } from '@renderer/components/PlaceholderToken';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';

/** Something to be said of a stretch of the text. Offsets are into the text the editor shows. */
export interface Note {
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly message: string;
  /** A few words for the end of the line; the message says the rest on hover. */
  readonly short: string;
  readonly rule: string;
}

export interface Painter {
  /** Colours the placeholders of the text as it stands and marks the notes. */
  show(notes: readonly Note[]): void;
}

const OWNER = 'actionbench';

/** Placeholders by source, squiggles, gutter marks and the message at the end of the line. */
export function paint(editor: CodeEditorInstance, monaco: MonacoApi): Painter {
  const decorations = editor.createDecorationsCollection();
  const severities = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  return {
    show(notes) {
      const model = editor.getModel();
      if (!model) return;
      const rangeOf = (from: number, to: number) =>
        monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(Math.max(to, from + 1)));
      const { parts, problems } = parseTemplate(model.getValue());
      const unreadable = problems.map(({ from, to }) => ({
        range: rangeOf(from, to),
        options: { inlineClassName: 'ab-token-in-error' },
      }));
      const tokens = parts.flatMap((part) => {
        if (part.kind === 'constant') return [];
        const broken = notes.some(
          (note) =>
            note.severity === 'error' &&
            touches(note, part) &&
            note.to - note.from <= part.to - part.from + 2,
        );
        return [
          {
            range: rangeOf(part.from, part.to),
            options: {
              inlineClassName: broken ? 'ab-token-in-error' : tokenClass(part.reference.source),
              stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
            },
          },
        ];
      });
      const lines = new Set<number>();
      const ends = notes.flatMap((note) => {
        const line = model.getPositionAt(note.from).lineNumber;
        if (lines.has(line) || note.severity === 'info') return [];
        lines.add(line);
        const column = model.getLineMaxColumn(line);
        return [
          {
            range: new monaco.Range(line, column, line, column),
            options: {
              showIfCollapsed: true,
              glyphMarginClassName: `ab-gutter-${note.severity}`,
              // Room before the note that is text itself: the caret at the end of the line, and the squiggle, end at it.
              before: { content: '\u00a0\u00a0', cursorStops: monaco.editor.InjectedTextCursorStops.None },
              after: {
                content: `${note.severity === 'error' ? '⊗' : '△'}  ${note.short}`,
                inlineClassName: `ab-line-note ab-line-note-${note.severity}`,
                cursorStops: monaco.editor.InjectedTextCursorStops.None,
              },
            },
          },
        ];
      });
      decorations.set([...tokens, ...unreadable, ...ends]);
      monaco.editor.setModelMarkers(
        model,
        OWNER,
        notes.map((note) => {
          const range = rangeOf(note.from, note.to);
          return {
            startLineNumber: range.startLineNumber,
            startColumn: range.startColumn,
            endLineNumber: range.endLineNumber,
            endColumn: range.endColumn,
            severity: severities[note.severity],
            message: note.message,
            source: note.rule,
          };
        }),
      );
    },
  };
}

function touches(note: Note, part: { readonly from: number; readonly to: number }): boolean {
  return note.from < part.to && note.to > part.from;
}
