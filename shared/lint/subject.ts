import type { Action } from '../action/action.js';
import type { ContextValue, Parameter } from '../action/schema/parameter.js';
import type { EnvironmentFile } from '../action/schema/workspace.js';
import type { NodePath } from '../document/plain.js';
import { requestTexts } from '../platforms/engine/templates.js';
import { parseTemplate } from '../template/parse.js';
import type { Reference } from '../template/source.js';
import type { KnownAnswer } from './known-answers.js';
import type { Template } from '../template/template.js';

/** What a document may refer to beside itself. */
export interface LintWorkspace {
  readonly actions: readonly Action[];
  readonly environments: readonly EnvironmentFile[];
  /** Context values declared in `workspace.yaml`. */
  readonly context: readonly ContextValue[];
  /** Known answers by action id: those of the mocks, and the last one received. */
  readonly answers?: ReadonlyMap<string, readonly KnownAnswer[]>;
}

/** A template of the action, read once for all rules. */
export interface LintText {
  readonly path: NodePath;
  readonly text: string;
  readonly template: Template;
  /** The part of the request it belongs to. */
  readonly part: 'url' | 'query' | 'headers' | 'auth' | 'body' | 'button';
}

/** A placeholder with its place. */
export interface LintReference {
  readonly reference: Reference;
  readonly text: LintText;
  readonly span: { readonly from: number; readonly to: number };
  /** It is the whole text of its place. */
  readonly alone: boolean;
}

/** An action with everything the rules ask about it, worked out once. */
export interface Subject {
  readonly action: Action;
  readonly workspace: LintWorkspace;
  readonly texts: readonly LintText[];
  readonly references: readonly LintReference[];
  readonly parameters: ReadonlyMap<string, Parameter>;
}

export function subjectOf(action: Action, workspace: LintWorkspace): Subject {
  const texts = textsOf(action);
  return {
    action,
    workspace,
    texts,
    references: texts.flatMap(referencesOf),
    parameters: new Map(action.parameters.map((parameter) => [parameter.name, parameter])),
  };
}

function textsOf(action: Action): readonly LintText[] {
  const texts: LintText[] = [];
  for (const { text, path, template } of action.request ? requestTexts(action.request) : []) {
    const part = path[0] as LintText['part'];
    texts.push({ path: ['request', ...path], text, template, part });
  }
  const url = action.button?.url;
  if (url !== undefined) {
    texts.push({ path: ['button', 'url'], text: url, template: parseTemplate(url), part: 'button' });
  }
  return texts;
}

function referencesOf(text: LintText): readonly LintReference[] {
  const { parts } = text.template;
  return parts.flatMap((part) =>
    part.kind === 'placeholder'
      ? [
          {
            reference: part.reference,
            text,
            span: { from: part.from, to: part.to },
            alone: parts.length === 1,
          },
        ]
      : [],
  );
}
