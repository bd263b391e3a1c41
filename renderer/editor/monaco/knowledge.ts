import type { ValueSource } from '@shared/template/source';
import type { NodePath } from '@shared/document/plain';
import type { TextModel } from './api';

/** A placeholder that may be written here, with what it reads as now. */
export interface PlaceholderChoice {
  /** The name between the braces. */
  readonly ref: string;
  readonly source: ValueSource;
  /** Its value now, as text; null when it has none. */
  readonly value: string | null;
  /** Where the value comes from: `example`, `staging`, `in the keychain`. */
  readonly origin: string;
  /** Its type as a tag says it; empty where there is none. */
  readonly type: string;
  readonly description: string;
  readonly declared: Declared;
}

/** Where what a placeholder stands for is declared: a path of a document, or a place of the app. */
export type Declared =
  | { readonly in: 'document'; readonly file: string; readonly path: NodePath }
  | { readonly in: 'environment'; readonly environment: string; readonly name: string }
  | { readonly in: 'secrets'; readonly name: string }
  | { readonly in: 'workspace' };

/** An act offered on a stretch of the text: the fix of a finding, or a rewrite of the selection. */
export interface TextAct {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor';
  readonly run: () => void;
}

export interface KeyChoice {
  readonly name: string;
  readonly description: string;
  /** What is written: the name with its colon, or a value. */
  readonly insert: string;
}

/** What an editor's owner knows of its text; the providers ask for it at the moment they need it. */
export interface Knowledge {
  readonly choices: () => readonly PlaceholderChoice[];
  /** Acts whose stretch touches the range. */
  readonly acts: (from: number, to: number) => readonly TextAct[];
  /** Goes to where a placeholder's value is declared. */
  readonly goTo: (declared: Declared) => void;
  /** Keys or values the schema allows at an offset. */
  readonly keys?: (offset: number) => readonly KeyChoice[];
}

const known = new Map<string, Knowledge>();

/** Lends knowledge to the providers for as long as the editor lives; returns the end of the loan. */
export function teach(model: TextModel, knowledge: Knowledge): () => void {
  const uri = model.uri.toString();
  known.set(uri, knowledge);
  return () => {
    if (known.get(uri) === knowledge) known.delete(uri);
  };
}

export function knowledgeOf(model: TextModel): Knowledge | null {
  return knowledgeAt(model.uri.toString());
}

export function knowledgeAt(uri: string): Knowledge | null {
  return known.get(uri) ?? null;
}
