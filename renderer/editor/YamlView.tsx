import { useEffect, useMemo, useRef, useState } from 'react';
import { applyChanges, type TextChange } from '@shared/document/change';
import { lineColumn } from '@shared/document/locate';
import { change, mend, useDocument } from '@renderer/state/documents';
import { fixNow } from '@renderer/state/documents/lint';
import { minimalChange } from '@renderer/state/documents/minimal-change';
import { takeWanted } from '@renderer/state/reveal';
import { redo, undo } from '@renderer/state/undo';
import { useResolved } from '@renderer/state/values';
import { editorTexts as texts } from '@renderer/texts/editor';
import { CodeEditor } from './CodeEditor';
import { FindingsPane } from './FindingsPane';
import { declaredInText, goToDeclared, hideHover } from './hover/go-to-declared';
import { teach } from './monaco/knowledge';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';
import { paint, type Painter } from './paint';
import { useLatest } from './use-latest';
import { usePlaceholderChoices } from './use-placeholder-choices';
import { keysAt } from './yaml/keys-at';
import { yamlActs } from './yaml/acts';
import { yamlNotes } from './yaml/notes';
import { useUnfinishedFindings } from './yaml/unfinished';
import { keepView, restoreView } from './yaml/view-states';
import styles from './YamlView.module.css';

/** The text itself, which is the document: placeholders by source, findings in their lines and in a list beneath. */
export function YamlView({ file }: { readonly file: string }) {
  const document = useDocument(file);
  const values = useResolved(file);
  const choices = usePlaceholderChoices(document?.lastValid ?? null, values);
  const text = document?.text ?? '';
  const linted = document?.findings;
  const unfinished = useUnfinishedFindings(file);
  const findings = useMemo(() => [...unfinished, ...(linted ?? [])], [unfinished, linted]);
  const painter = useRef<Painter | null>(null);
  const editor = useRef<CodeEditorInstance | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState({ line: 1, column: 1 });
  const notes = useMemo(() => yamlNotes(text, findings), [text, findings]);

  const latest = useLatest({ text, choices, findings, notes });
  const actsAt = (from: number, to: number) =>
    yamlActs(file, latest.current.text, latest.current.findings, from, to);
  useEffect(() => painter.current?.show(notes), [notes]);

  const goTo = (line: number, column: number) => {
    if (area.current) {
      leadTo(area.current, line, column);
      setCaret({ line, column });
    }
    const position = { lineNumber: line, column };
    editor.current?.setPosition(position);
    editor.current?.revealPositionInCenterIfOutsideViewport(position);
    editor.current?.focus();
  };
  const onReady = (instance: CodeEditorInstance, monaco: MonacoApi) => {
    editor.current = instance;
    painter.current = paint(instance, monaco);
    painter.current.show(latest.current.notes);
    const model = instance.getModel();
    const forget = model
      ? teach(model, {
          choices: () => latest.current.choices,
          goTo: (declared) => {
            hideHover(instance);
            const place = declaredInText(file, declared);
            if (place) goTo(place.line, place.column);
            else goToDeclared(declared);
          },
          acts: actsAt,
          keys: (offset) => keysAt(latest.current.text, offset),
        })
      : undefined;
    const caretMoves = instance.onDidChangeCursorPosition(({ position }) =>
      setCaret({ line: position.lineNumber, column: position.column }),
    );
    restoreView(file, instance);
    const wanted = takeWanted(file);
    if (wanted) goTo(wanted.line, wanted.column);
    instance.focus();
    return () => {
      keepView(file, instance);
      caretMoves.dispose();
      forget?.();
      painter.current = null;
      editor.current = null;
    };
  };
  const onChange = (changes: readonly TextChange[], after: string) => {
    // Monaco makes one kind of line end of mixed ones; then only the whole texts tell what changed.
    const fits = applyChanges(text, changes) === after;
    change(file, fits ? changes : minimalChange(text, after), { label: texts.typing, coalesce: 'yaml' });
  };
  if (!document) return null;
  return (
    <div className={styles.view}>
      <CodeEditor
        key={file}
        language="yaml"
        look="view"
        text={text}
        label={texts.yamlLabel}
        onChange={onChange}
        onUndo={() => undo(file)}
        onRedo={() => redo(file)}
        onReady={onReady}
        plainly={{
          choices,
          onArea: (field) => {
            area.current = field;
            const wanted = takeWanted(file);
            if (wanted) goTo(wanted.line, wanted.column);
          },
          onCaret: (offset) => setCaret(lineColumn(text, offset)),
        }}
      />
      <FindingsPane
        findings={findings}
        caret={caret}
        onGo={goTo}
        onFix={(finding) => {
          const fix = fixNow(file, finding);
          if (fix) mend(file, fix);
        }}
      />
    </div>
  );
}

/** Puts the caret of a plain field there; taking the focus anew brings it into view. Line and column count from 1. */
function leadTo(area: HTMLTextAreaElement, line: number, column: number): void {
  const lines = area.value.split('\n').slice(0, line - 1);
  const offset = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  area.blur();
  area.setSelectionRange(offset, offset);
  area.focus();
}
