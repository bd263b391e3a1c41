import type { CodeEditorInstance } from '../monaco/api';

type ViewState = NonNullable<ReturnType<CodeEditorInstance['saveViewState']>>;

const states = new Map<string, ViewState>();

/** Puts caret, selection, folds and scroll of a document back as they were when its text was last shown. */
export function restoreView(file: string, editor: CodeEditorInstance): void {
  const state = states.get(file);
  if (state) editor.restoreViewState(state);
}

export function keepView(file: string, editor: CodeEditorInstance): void {
  const state = editor.saveViewState();
  if (state) states.set(file, state);
}
