import { useEffect, useMemo, useRef } from 'react';
import { IconBraces } from '@tabler/icons-react';
import { redo, undo } from '@renderer/state/undo';
import { IconButton } from '@renderer/components/IconButton';
import { editorTexts as texts } from '@renderer/texts/editor';
import { useEdited } from '@renderer/wizard/edited';
import { CodeEditor } from './CodeEditor';
import { BodyNotes } from './BodyNotes';
import { bodyActs } from './body-acts';
import { bodyNotes } from './body-notes';
import { formatBody } from './json-text';
import { paint, type Painter } from './paint';
import { teach } from './monaco/knowledge';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';
import { goToDeclared, hideHover } from './hover/go-to-declared';
import { useLatest } from './use-latest';
import styles from './BodyEditor.module.css';

const TEXT = ['request', 'body', 'text'] as const;

/** The body of the request: JSON in which placeholders may stand, or any text. What is wrong is said in its line. */
export function BodyEditor({ kind, text }: { readonly kind: 'json' | 'text'; readonly text: string }) {
  const edited = useEdited();
  const { file, edit, readOnly, findings } = edited;
  const painter = useRef<Painter | null>(null);
  const latest = useLatest({ edited, text });
  const notes = useMemo(() => bodyNotes(kind, text, findings), [kind, text, findings]);
  const shown = useLatest(notes);
  const write = (after: string, label: string, coalesce?: string) =>
    edit([{ kind: 'set', path: TEXT, value: after }], label, coalesce);
  const ready = (editor: CodeEditorInstance, monaco: MonacoApi) => {
    const model = editor.getModel();
    const forget =
      model &&
      teach(model, {
        choices: () => latest.current.edited.choices,
        goTo: (declared) => {
          hideHover(editor);
          goToDeclared(declared);
        },
        acts: (from, to) => bodyActs(latest.current.edited, kind, latest.current.text, from, to),
      });
    const act = editor.addAction({
      id: 'actionbench.literal-to-parameter',
      label: texts.literalToParameter,
      keybindings: [monaco.KeyMod.Alt | monaco.KeyCode.KeyP],
      contextMenuGroupId: '1_modification',
      run: () => {
        const selection = editor.getSelection();
        if (!model || !selection) return;
        const [from, to] = [selection.getStartPosition(), selection.getEndPosition()].map((at) =>
          model.getOffsetAt(at),
        );
        const { edited: now, text: shownText } = latest.current;
        const acts = bodyActs(now, kind, shownText, from ?? 0, to ?? 0);
        acts.find((each) => each.kind === 'refactor')?.run();
      },
    });
    painter.current = paint(editor, monaco);
    painter.current.show(shown.current);
    return () => {
      act.dispose();
      forget?.();
      painter.current = null;
    };
  };
  useEffect(() => painter.current?.show(notes), [notes]);
  const formatted = kind === 'json' ? formatBody(text) : null;
  return (
    <div className={styles.box} data-place="request/body/text">
      <CodeEditor
        key={kind}
        language={kind === 'json' ? 'json-template' : 'plaintext'}
        look="box"
        text={text}
        label={kind === 'json' ? texts.bodyLabel : texts.textBodyLabel}
        readOnly={readOnly}
        onChange={(_, after) => write(after, texts.body, 'request/body/text')}
        onUndo={() => undo(file)}
        onRedo={() => redo(file)}
        onReady={ready}
        plainly={{
          choices: edited.choices,
          notes: notes.length > 0 && <BodyNotes kind={kind} text={text} notes={notes} />,
        }}
      />
      {kind === 'json' && (
        <span className={styles.format}>
          <IconButton
            icon={IconBraces}
            label={texts.format}
            unavailable={formatted === null ? texts.formatRefused : null}
            onClick={() => formatted !== null && write(formatted, texts.format)}
          />
        </span>
      )}
    </div>
  );
}
