import { publishedSchemas } from '@shared/action/json-schema';
import type { KeyChoice } from '../monaco/knowledge';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly $ref?: string;
}

let published: Schema | null = null;

function root(): Schema {
  published ??= publishedSchemas().action as Schema;
  return published;
}

/**
 * The keys that may be written at an offset of a document in block style, or the values of the key in front of it,
 * by the published schema. The place is read from the indentation, so that it works while the text is unfinished.
 */
export function keysAt(text: string, offset: number): readonly KeyChoice[] {
  const before = text.slice(0, offset).split('\n');
  const line = before.pop() ?? '';
  const value = /^\s*(?:- )?([\w]+):\s+[\w-]*$/.exec(line);
  const key = /^(\s*)(- )?[\w]*$/.exec(line);
  if (!value && !key) return [];
  const indent = (/^\s*(?:- )?/.exec(line)?.[0] ?? '').length;
  const schemas = pathTo(before, indent).reduce<readonly Schema[]>(
    (at, step) => at.flatMap((each) => into(each, step)),
    [root()],
  );
  if (value?.[1] !== undefined) {
    const name = value[1];
    const words = schemas.flatMap((each) => into(each, name)).flatMap(valuesOf);
    return [...new Set(words)].map((word) => ({ name: word, description: '', insert: word }));
  }
  const seen = new Map<string, KeyChoice>();
  for (const schema of schemas.flatMap(variants)) {
    for (const [name, { description }] of Object.entries(schema.properties ?? {})) {
      seen.set(name, { name, description: description ?? '', insert: `${name}: ` });
    }
  }
  return [...seen.values()];
}

/** The keys above a line, outermost first; `-` for an item of a list. */
function pathTo(before: readonly string[], indent: number): readonly string[] {
  const path: string[] = [];
  let limit = indent;
  for (const line of [...before].reverse()) {
    const match = /^(\s*)((?:- )?)([\w-]+):/.exec(line);
    if (!match || limit === 0) continue;
    const column = (match[1]?.length ?? 0) + (match[2]?.length ?? 0);
    const isItem = match[2] !== '';
    if (column < limit) {
      path.unshift(match[3] ?? '');
      limit = column;
    }
    // The dash of an item stands two columns before its first key.
    if (isItem && column === limit) {
      path.unshift('-');
      limit = match[1]?.length ?? 0;
    }
  }
  return path;
}

function into(schema: Schema, step: string): readonly Schema[] {
  return variants(schema).flatMap((each) => {
    if (step === '-') return each.items ? [each.items] : [];
    const found = each.properties?.[step];
    if (found) return [found];
    return typeof each.additionalProperties === 'object' ? [each.additionalProperties] : [];
  });
}

/** A schema with what it refers to, and the alternatives and parts it names. */
function variants(schema: Schema): readonly Schema[] {
  const target = schema.$ref === undefined ? undefined : resolve(schema.$ref);
  return [
    schema,
    ...(target ? variants(target) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(variants),
  ];
}

function resolve(ref: string): Schema | undefined {
  if (ref === '#') return root();
  let at: unknown = root();
  for (const step of ref.replace(/^#\//, '').split('/')) {
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[step];
  }
  return at as Schema | undefined;
}

function valuesOf(schema: Schema): readonly string[] {
  return variants(schema).flatMap((each) => [
    ...(each.enum ?? []).map(String),
    ...(typeof each.const === 'string' ? [each.const] : []),
    ...(each.type === 'boolean' ? ['true', 'false'] : []),
  ]);
}
