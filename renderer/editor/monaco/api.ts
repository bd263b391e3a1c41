import type * as Monaco from 'monaco-editor/editor/editor.api.js';

/** Monaco's API as a type: naming it loads none of its code. */
export type MonacoApi = typeof Monaco;
export type CodeEditorInstance = Monaco.editor.IStandaloneCodeEditor;
export type TextModel = Monaco.editor.ITextModel;
export type Position = Monaco.IPosition;
