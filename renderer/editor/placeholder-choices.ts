import type { Action } from '@shared/action/action';
import type { ContextValue } from '@shared/action/schema/parameter';
import { textOf } from '@shared/template/coerce';
import type { ValueSource } from '@shared/template/source';
import type { ResolvedValue, ResolvedValues } from '@shared/template/values';
import { typeName } from '@renderer/components/value-type';
import { editorTexts } from '@renderer/texts/editor';
import type { PlaceholderChoice } from './monaco/knowledge';

/** What stands around an action: what its placeholders may refer to beside its own parameters. */
export interface Surroundings {
  readonly actions: readonly Action[];
  readonly workspaceContext: readonly ContextValue[];
  /** The chosen environment's values: how each reads, and which environment of its chain says it. */
  readonly environment: ReadonlyMap<string, { readonly value: string; readonly from: string }>;
  readonly secrets: readonly string[];
}

/** Every placeholder that may be written in an action, with what each reads as now. Pure. */
export function placeholderChoices(
  action: Action,
  values: ResolvedValues,
  around: Surroundings,
): PlaceholderChoice[] {
  const choice = (
    source: ValueSource,
    ref: string,
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
      value: known?.value !== undefined ? textOf(known.value) : (rest.value ?? null),
      origin: known ? originOf(known) : (rest.origin ?? editorTexts.origins.absent),
    };
  };
  const declared = new Map(
    [...around.workspaceContext, ...action.context].map((value) => [value.name, value]),
  );
  return [
    ...action.parameters.map((parameter) =>
      choice('parameter', parameter.name, {
        type: typeName(parameter),
        description: parameter.description,
        value: plainText(parameter.example),
        origin: editorTexts.origins.example,
      }),
    ),
    ...[...declared.values()].map((value) =>
      choice('context', `context.${value.name}`, {
        type: typeName(value),
        description: value.description,
        value: plainText(value.example),
        origin: editorTexts.origins.example,
      }),
    ),
    ...[...around.environment].map(([name, { value, from }]) =>
      choice('environment', `env.${name}`, {
        value,
        origin: editorTexts.origins.environment(from),
      }),
    ),
    ...around.actions
      .filter((other) => other.id !== action.id)
      .flatMap((other) =>
        other.outputs.map((output) =>
          choice('output', `outputs.${other.id}.${output.name}`, {
            type: output.type ?? '',
            description: output.description,
            value: plainText(output.example),
            origin: editorTexts.origins.example,
          }),
        ),
      ),
    ...around.secrets.map((name) =>
      choice('secret', `secret.${name}`, { origin: editorTexts.origins.secret }),
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
