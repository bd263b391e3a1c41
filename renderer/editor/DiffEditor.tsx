import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { editorTexts } from '@renderer/texts/editor';
import { leaveByTab } from './leave-by-tab';
import { PlainEditor } from './PlainEditor';
import type { MonacoApi } from './monaco/api';
import { loadMonaco } from './monaco/load';
import { paintEditors } from './monaco/theme';
import { useEditorTheme } from './use-editor-theme';
import './editor.css';

interface Props {
  readonly language: 'yaml';
  readonly original: string;
  /** What the right side begins with; it can be changed. */
  readonly modified: string;
  readonly originalLabel: string;
  readonly modifiedLabel: string;
  readonly onChange: (text: string) => void;
}

/** Two texts side by side with their differences marked; the right one can be edited. Falls back to a plain field. */
export function DiffEditor(props: Props) {
  const { language, original, modified, originalLabel, modifiedLabel } = props;
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const theme = useEditorTheme(state === 'ready');
  const change = useEffectEvent((text: string) => props.onChange(text));
  const open = useEffectEvent((monaco: MonacoApi, into: HTMLElement) => {
    const models = {
      original: monaco.editor.createModel(original, language),
      modified: monaco.editor.createModel(modified, language),
    };
    paintEditors(monaco, theme);
    const editor = monaco.editor.createDiffEditor(into, {
      autoDetectHighContrast: false,
      wordWrap: 'on',
      automaticLayout: true,
      originalEditable: false,
      fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
      fontLigatures: false,
      fontSize: 12.5,
      lineHeight: 20,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      renderOverviewRuler: false,
      hideUnchangedRegions: { enabled: true },
      useInlineViewWhenSpaceIsLimited: false,
    });
    editor.setModel(models);
    // Its own options for these are read only where options change: both sides would begin without a name.
    editor.getOriginalEditor().updateOptions({ ariaLabel: originalLabel });
    editor.getModifiedEditor().updateOptions({ ariaLabel: editorTexts.withTab(modifiedLabel) });
    leaveByTab(monaco, editor.getModifiedEditor());
    models.modified.onDidChangeContent(() => change(models.modified.getValue()));
    return () => {
      editor.dispose();
      models.original.dispose();
      models.modified.dispose();
    };
  });

  useEffect(() => {
    let gone = false;
    let end: (() => void) | undefined;
    loadMonaco().then(
      (monaco) => {
        if (gone || !place.current) return;
        end = open(monaco, place.current);
        setState('ready');
      },
      () => setState('failed'),
    );
    return () => {
      gone = true;
      end?.();
    };
  }, []);

  if (state === 'failed') {
    return (
      <PlainEditor
        wanted={false}
        look="view"
        text={modified}
        label={modifiedLabel}
        readOnly={false}
        onChange={(_, text) => props.onChange(text)}
      />
    );
  }
  return (
    <div className="ab-editor" data-look="view">
      <div ref={place} className="ab-editor-place" />
      {state === 'loading' && (
        <div className="ab-editor-loading" role="status" aria-label={editorTexts.loading} />
      )}
    </div>
  );
}
