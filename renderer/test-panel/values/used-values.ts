import type { Action } from '@shared/action/action';
import type { ContextValue, ValueShape } from '@shared/action/schema/parameter';
import type { RenderedRequest } from '@shared/template/rendered';
import type { ResolvedValue, ResolvedValues } from '@shared/template/values';

/** The sources whose values are typed in the panel. */
const TYPED = new Set(['parameter', 'context', 'output']);

/**
 * The values that a run would use, in a reading order: parameters as declared, then context, then outputs. Without a
 * request every parameter counts, since the agent is given them all.
 */
export function usedValues(
  action: Action,
  values: ResolvedValues | null,
  rendered: RenderedRequest | null,
): readonly ResolvedValue[] {
  const met = new Map((rendered?.values ?? []).map((value) => [value.ref, value]));
  const parameters = action.parameters.flatMap(({ name }) => {
    const value = met.get(name) ?? (rendered ? undefined : values?.get(name));
    return value ? [value] : [];
  });
  const rest = [...met.values()].filter(({ source }) => TYPED.has(source) && source !== 'parameter');
  const undeclared = [...met.values()].filter(
    ({ source, ref }) => source === 'parameter' && !action.parameters.some(({ name }) => name === ref),
  );
  return [...parameters, ...undeclared, ...rest];
}

/** What a value must be; text where nothing declares it. */
export function shapeOf(
  action: Action,
  { ref, source }: ResolvedValue,
  workspaceContext: readonly ContextValue[],
  outputShape: (action: string, name: string) => ValueShape | null,
): ValueShape {
  const text: ValueShape = { type: 'string' };
  if (source === 'parameter') return action.parameters.find(({ name }) => name === ref) ?? text;
  if (source === 'context') {
    const declared = ref.slice('context.'.length);
    return [...action.context, ...workspaceContext].find(({ name }) => name === declared) ?? text;
  }
  const [, id = '', name = ''] = ref.split('.');
  return outputShape(id, name) ?? text;
}
