import type * as Monaco from 'monaco-editor/editor/editor.api.js';

export type MonacoApi = typeof Monaco;
export type CodeEditorInstance = Monaco.editor.IStandaloneCodeEditor;
export type TextModel = Monaco.editor.ITextModel;
export type Position = Monaco.IPosition;

let loading: Promise<MonacoApi> | null = null;

/** Monaco with our languages and themes. It is 5 MB of code, so nothing loads it before an editor is on the screen. */
export function loadMonaco(): Promise<MonacoApi> {
  loading ??= import('./setup').then((module) => module.monaco);
  return loading;
}
