import type { TextChange } from '@shared/document/change';
import { minimalChange } from '@renderer/state/documents/minimal-change';
import { editorTexts } from '@renderer/texts/editor';
import { markActs } from './act-mark';
import { leaveByTab } from './leave-by-tab';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';

export interface EditorOptions {
  readonly language: 'yaml' | 'json-template' | 'plaintext';
  /** `view` fills the centre with gutter and ruler; `box` is a field of a step. */
  readonly look: 'view' | 'box';
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  /** Long lines go on beneath, for texts that are only read. */
  readonly wrap: boolean;
  readonly onChange: (changes: readonly TextChange[], text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export interface EditorHandle {
  readonly editor: CodeEditorInstance;
  /** Makes the editor show a text that changed elsewhere. */
  show(text: string): void;
  close(): void;
}

/** Creates an editor over its own model; the caller owns the text. */
export function openEditor(monaco: MonacoApi, place: HTMLElement, options: EditorOptions): EditorHandle {
  const view = options.look === 'view';
  const model = monaco.editor.createModel(options.text, options.language);
  model.updateOptions({
    tabSize: 2,
    insertSpaces: true,
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });
  const editor = monaco.editor.create(place, {
    model,
    // Its own themes for that would take the place of ours, which follow the system's colours already.
    autoDetectHighContrast: false,
    readOnly: options.readOnly,
    wordWrap: options.wrap ? 'on' : 'off',
    ariaLabel: editorTexts.withTab(options.label),
    automaticLayout: true,
    fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
    fontLigatures: false,
    fontSize: 12.5,
    lineHeight: 20,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    lineNumbersMinChars: view ? 4 : 2,
    lineDecorationsWidth: view ? 14 : 8,
    glyphMargin: true,
    folding: view,
    renderLineHighlight: view ? 'all' : 'line',
    renderLineHighlightOnlyWhenFocus: true,
    overviewRulerLanes: view ? 3 : 0,
    overviewRulerBorder: view,
    hideCursorInOverviewRuler: true,
    guides: { indentation: false },
    bracketPairColorization: { enabled: false },
    scrollbar: {
      verticalScrollbarSize: view ? 14 : 10,
      horizontalScrollbarSize: 10,
      alwaysConsumeMouseWheel: false,
    },
    padding: { top: 4, bottom: 4 },
    fixedOverflowWidgets: true,
    stickyScroll: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false },
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, strings: true, comments: false },
    hover: { above: false, delay: 300 },
    contextmenu: true,
    stopRenderingLineAfter: 20_000,
    tabFocusMode: false,
    occurrencesHighlight: 'off',
    lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.Off },
  });
  leaveByTab(monaco, editor);
  markActs(monaco, editor);
  let showing = false;
  let shown = options.text;
  const typing = model.onDidChangeContent((event) => {
    shown = model.getValue();
    if (showing) return;
    const changes = event.changes
      .map((change) => ({
        from: change.rangeOffset,
        to: change.rangeOffset + change.rangeLength,
        insert: change.text,
      }))
      .sort((one, other) => one.from - other.from);
    options.onChange(changes, shown);
  });
  const { KeyMod, KeyCode } = monaco;
  // Monaco's own key for it begins with Ctrl+K, which is the palette's.
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyI, () =>
    editor.trigger('key', 'editor.action.showHover', { focus: 'autoFocusImmediately' }),
  );
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, options.onUndo);
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, options.onRedo);
  editor.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, options.onRedo);
  return {
    editor,
    show(text) {
      const [change] = minimalChange(shown, text);
      if (!change) return;
      const start = model.getPositionAt(change.from);
      const range = monaco.Range.fromPositions(start, model.getPositionAt(change.to));
      showing = true;
      try {
        // A read-only editor takes no edits, its model does.
        const edit = { range, text: change.insert, forceMoveMarkers: true };
        if (editor.getOption(monaco.editor.EditorOption.readOnly)) model.applyEdits([edit]);
        else editor.executeEdits('store', [edit]);
      } finally {
        showing = false;
      }
      // Undo should be seen where it happened, but only by the one who is looking here.
      if (editor.hasTextFocus())
        editor.revealPositionInCenterIfOutsideViewport(model.getPositionAt(change.from));
    },
    close() {
      typing.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}
