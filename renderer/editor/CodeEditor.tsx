import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { TextChange } from '@shared/document/change';
import { editorTexts } from '@renderer/texts/editor';
import { useSettings } from '@renderer/state/settings';
import { openEditor, type EditorHandle, type EditorOptions } from './open-editor';
import { PlainEditor, type PlainOptions } from './PlainEditor';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';
import { loadMonaco } from './monaco/load';
import { paintEditors } from './monaco/theme';
import { useEditorTheme } from './use-editor-theme';
import './editor.css';

interface Props {
  readonly language: EditorOptions['language'];
  readonly text: string;
  /** Accessible name. */
  readonly label: string;
  readonly readOnly?: boolean;
  readonly wrap?: boolean;
  readonly look: EditorOptions['look'];
  /** What was typed, in the text before it, and the text after it. */
  readonly onChange?: (changes: readonly TextChange[], text: string) => void;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  /** Called once the editor stands; returns what ends with it. */
  readonly onReady?: (editor: CodeEditorInstance, monaco: MonacoApi) => () => void;
  /** The same for the text area that stands in its place. */
  readonly plainly?: PlainOptions;
}

/**
 * Monaco over a text that lives elsewhere. What is typed is told; a text that changes outside is laid over it as one
 * edit, so that the cursor stays; undo and redo belong to the owner. A plain text area where the person wants one, or
 * where Monaco cannot be loaded.
 */
export function CodeEditor(props: Props) {
  const { language, text, label, readOnly = false, wrap = false, look } = props;
  const plain = useSettings(({ settings }) => settings?.plainEditors ?? false);
  const place = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const theme = useEditorTheme(state === 'ready');
  const change = useEffectEvent((changes: readonly TextChange[], after: string) =>
    props.onChange?.(changes, after),
  );
  const undo = useEffectEvent(() => props.onUndo?.());
  const redo = useEffectEvent(() => props.onRedo?.());
  const ready = useEffectEvent((editor: CodeEditorInstance, monaco: MonacoApi) =>
    props.onReady?.(editor, monaco),
  );
  const paint = useEffectEvent((monaco: MonacoApi) => paintEditors(monaco, theme));
  const options = useEffectEvent(() => ({ text, label, readOnly, wrap }));

  useEffect(() => {
    if (plain) return;
    let gone = false;
    let end: (() => void) | undefined;
    loadMonaco().then(
      (monaco) => {
        if (gone || !place.current) return;
        paint(monaco);
        const opened = openEditor(monaco, place.current, {
          ...options(),
          language,
          look,
          onChange: (changes, after) => change(changes, after),
          onUndo: () => undo(),
          onRedo: () => redo(),
        });
        handle.current = opened;
        end = ready(opened.editor, monaco);
        setState('ready');
      },
      () => setState('failed'),
    );
    return () => {
      gone = true;
      end?.();
      handle.current?.close();
      handle.current = null;
    };
  }, [language, look, plain]);

  useEffect(() => handle.current?.show(text), [text]);
  useEffect(() => {
    handle.current?.editor.updateOptions({ readOnly, ariaLabel: editorTexts.withTab(label) });
  }, [readOnly, label]);

  if (plain || state === 'failed') {
    return (
      <PlainEditor
        {...props.plainly}
        wanted={plain}
        look={look}
        text={text}
        label={label}
        readOnly={readOnly}
        onChange={(changes, after) => props.onChange?.(changes, after)}
      />
    );
  }
  return (
    <div className="ab-editor" data-look={look}>
      <div ref={place} className="ab-editor-place" />
      {state === 'loading' && (
        <div className="ab-editor-loading" role="status" aria-label={editorTexts.loading} />
      )}
    </div>
  );
}
