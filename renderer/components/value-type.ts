import type { ValueShape } from '@shared/action/schema/parameter';

/** What a type tag says of a value: `enum · 3`, `string[]`, `email`. */
export function typeName(shape: ValueShape): string {
  if (shape.enum) return `enum · ${shape.enum.length}`;
  if (shape.type === 'array') return `${shape.items ? typeName(shape.items) : 'any'}[]`;
  return shape.type;
}
