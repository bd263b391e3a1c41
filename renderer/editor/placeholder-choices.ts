import type { Action } from '@shared/action/action';
import type { NodePath } from '@shared/document/plain';
import type { ContextValue } from '@shared/action/schema/parameter';
import { textOf } from '@shared/template/coerce';
import type { ValueSource } from '@shared/template/source';
import type { ResolvedValue, ResolvedValues } from '@shared/template/values';
import { typeName } from '@renderer/components/value-type';
import { editorTexts } from '@renderer/texts/editor';
import type { Declared, PlaceholderChoice } from './monaco/knowledge';

const WORKSPACE: Declared = { in: 'workspace' };

/** What stands around an action: what its placeholders may refer to beside its own parameters. */
export interface Surroundings {
  readonly actions: readonly Action[];
  /** The file of each action, by its id. */
  readonly files: ReadonlyMap<string, string>;
  readonly workspaceContext: readonly ContextValue[];
  /** The chosen environment's values: how each reads, and which environment of its chain says it. */
  readonly environment: ReadonlyMap<string, { readonly value: string; readonly from: string }>;
  /** Secrets by name, each with what this machine has of it. */
  readonly secrets: ReadonlyMap<string, SecretKept>;
}

/** `unknown`: the keychain was not asked yet. */
export type SecretKept = 'set' | 'unset' | 'stand-in' | 'unknown';

/** Every placeholder that may be written in an action, with what each reads as now. Pure. */
export function placeholderChoices(
  action: Action,
  values: ResolvedValues,
  around: Surroundings,
): PlaceholderChoice[] {
  const inDocument = (id: string, path: NodePath): Declared => {
    const file = around.files.get(id);
    return file === undefined ? WORKSPACE : { in: 'document', file, path };
  };
  const choice = (
    source: ValueSource,
    ref: string,
    declared: Declared,
    rest: {
      readonly type?: string;
      readonly description?: string | undefined;
      readonly value?: string | null;
      readonly origin?: string;
    },
  ): PlaceholderChoice => {
    const known = values.get(ref);
    return {
      ref,
      source,
      type: rest.type ?? '',
      description: rest.description ?? '',
      declared,
      value: known?.value !== undefined ? textOf(known.value) : (rest.value ?? null),
      origin:
        known && known.source !== 'secret' ? originOf(known) : (rest.origin ?? editorTexts.origins.absent),
    };
  };
  const context = new Map<string, { readonly value: ContextValue; readonly declared: Declared }>([
    ...around.workspaceContext.map((value) => [value.name, { value, declared: WORKSPACE }] as const),
    ...action.context.map(
      (value, index) => [value.name, { value, declared: inDocument(action.id, ['context', index]) }] as const,
    ),
  ]);
  return [
    ...action.parameters.map((parameter, index) =>
      choice('parameter', parameter.name, inDocument(action.id, ['parameters', index]), {
        type: typeName(parameter),
        description: parameter.description,
        value: plainText(parameter.example),
        origin: editorTexts.origins.example,
      }),
    ),
    ...[...context.values()].map(({ value, declared }) =>
      choice('context', `context.${value.name}`, declared, {
        type: typeName(value),
        description: value.description,
        value: plainText(value.example),
        origin: editorTexts.origins.example,
      }),
    ),
    ...[...around.environment].map(([name, { value, from }]) =>
      choice(
        'environment',
        `env.${name}`,
        { in: 'environment', environment: from, name },
        {
          value,
          origin: editorTexts.origins.environment(from),
        },
      ),
    ),
    ...around.actions
      .filter((other) => other.id !== action.id)
      .flatMap((other) =>
        other.outputs.map((output, index) =>
          choice('output', `outputs.${other.id}.${output.name}`, inDocument(other.id, ['outputs', index]), {
            type: output.type ?? '',
            description: output.description,
            value: plainText(output.example),
            origin: editorTexts.origins.example,
          }),
        ),
      ),
    ...[...around.secrets].map(([name, kept]) =>
      choice('secret', `secret.${name}`, { in: 'secrets', name }, { origin: editorTexts.secrets[kept] }),
    ),
  ];
}

function plainText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function originOf(value: ResolvedValue): string {
  if (value.origin === 'environment') return editorTexts.origins.environment(value.from ?? '');
  return editorTexts.origins[value.origin];
}
