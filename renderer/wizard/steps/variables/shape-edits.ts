import type { Action } from '@shared/action/action';
import type { ParameterType, ValueShape } from '@shared/action/schema/parameter';
import type { DocumentEdit } from '@shared/document/edit';
import type { NodePath } from '@shared/document/plain';
import { saidAt, writeOrRemove } from '../../edited';
import { textOfPlain } from './plain-text';

export type Bound = 'pattern' | 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems';

/** The bounds that mean something for a type. */
export function boundsOf(type: ParameterType): readonly Bound[] {
  switch (type) {
    case 'string':
      return ['pattern', 'minLength', 'maxLength'];
    case 'integer':
    case 'number':
      return ['minimum', 'maximum'];
    case 'array':
      return ['minItems', 'maxItems'];
    default:
      return [];
  }
}

/** The edits that give a value another type: what only the old type knows goes, so that nothing stale stays. */
export function changeType(
  action: Action,
  path: NodePath,
  shape: ValueShape,
  type: ParameterType,
): DocumentEdit[] {
  const edits: DocumentEdit[] = [{ kind: 'set', path: [...path, 'type'], value: type }];
  const stale: string[] = boundsOf(shape.type).filter((bound) => !boundsOf(type).includes(bound));
  if (type !== 'array') stale.push('items');
  if (type !== 'object') stale.push('properties');
  if (type === 'array' || type === 'object' || type === 'boolean') stale.push('enum');
  for (const key of stale) {
    if (saidAt(action, [...path, key]) !== undefined) edits.push({ kind: 'remove', path: [...path, key] });
  }
  if (type === 'array' && saidAt(action, [...path, 'items']) === undefined) {
    edits.push({ kind: 'set', path: [...path, 'items'], value: { type: 'string' } });
  }
  return edits;
}

/** The edits that give a value other allowed values; the labels go with the values they belong to. */
export function enumEdits(
  action: Action,
  path: NodePath,
  shape: ValueShape,
  values: readonly string[],
): DocumentEdit[] {
  const before = (shape.enum ?? []).map(textOfPlain);
  const edits = writeOrRemove(action, [...path, 'enum'], values.length === 0 ? undefined : values);
  if (!shape.labels) return edits;
  const labels = values.map((value) => shape.labels?.[before.indexOf(value)] ?? value);
  return [...edits, ...writeOrRemove(action, [...path, 'labels'], labels.length === 0 ? undefined : labels)];
}
