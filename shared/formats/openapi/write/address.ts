import { parseTemplate } from '../../../template/parse.js';
import { textOf } from '../../../template/text.js';
import type { RequestRow } from '../../../action/schema/request.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { object } from '../../../platforms/engine/json.js';
import { placeholderName, referenceSchema, withEnvironment } from './leaf.js';
import { lose, type Writing } from './said.js';
import { undescribed } from './schema.js';

/** The URL of a request as OpenAPI has it. */
export interface Address {
  readonly server: JsonObject;
  /** `/customers/{customer_id}` */
  readonly path: string;
  /** One for each name in the path. */
  readonly parameters: readonly JsonObject[];
  /** What stood behind `?`. */
  readonly query: readonly RequestRow[];
}

const BASE = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/is;

/** Splits the URL: the environment value in front, or the origin, is the server; the rest is the path. */
export function addressOf(writing: Writing, template: string): Address {
  const { parts } = parseTemplate(template);
  const [first] = parts;
  let server: JsonObject;
  let rest: string;
  if (first?.kind === 'placeholder' && first.reference.source === 'environment') {
    const value = writing.values.get(first.reference.ref)?.value;
    const written = value === undefined || value === null ? '' : textOf(value);
    server = serverOf(writing, written, first.reference.name);
    rest = template.slice(first.to);
  } else {
    const filled = /^[a-z][a-z0-9+.-]*:\/\//i.test(template) ? template : `https://${template}`;
    const [, origin = '', behind = ''] = BASE.exec(filled) ?? [];
    server = serverOf(writing, withEnvironment(writing, origin) ?? '', null);
    rest = behind;
  }
  const [whole = ''] = rest.split('#');
  const at = whole.indexOf('?');
  const { path, parameters } = pathOf(writing, at < 0 ? whole : whole.slice(0, at));
  return { server, path, parameters, query: at < 0 ? [] : queryRows(whole.slice(at + 1)) };
}

/**
 * The server. What is not known (no environment says it) or belongs to the conversation is a server variable.
 * @param value name of the environment value that the address is, kept so that reading it back finds the same one
 */
function serverOf(writing: Writing, url: string, value: string | null): JsonObject {
  const extension = value === null ? undefined : object([['value', value]]);
  if (url.trim() === '' && value !== null) {
    lose(writing, `The address env.${value}`, 'a server variable to fill in: the environment says nothing', [
      'request',
      'url',
    ]);
    const variables = object([
      [
        'address',
        object([
          ['default', 'https://example.com'],
          ['description', `env.${value}`],
        ]),
      ],
    ]);
    return object([
      ['url', '{address}'],
      ['variables', variables],
      ['x-actionbench', extension],
    ]);
  }
  const variables: (readonly [string, Json])[] = [];
  const parsed = parseTemplate(url);
  const written = parsed.parts
    .map((part) => {
      if (part.kind === 'constant') return part.text;
      const name = placeholderName(writing, part.reference);
      const shape = writing.parameters.get(part.reference.ref);
      const example = typeof shape?.example === 'string' ? shape.example : name;
      variables.push([
        name,
        object([
          ['default', example],
          ['description', shape?.description],
        ]),
      ]);
      lose(writing, `The value ${part.reference.ref} in the address`, 'a server variable', [
        'request',
        'url',
      ]);
      return `{${name}}`;
    })
    .join('');
  return object([
    ['url', written.replace(/\/+$/, '')],
    ['variables', variables.length === 0 ? undefined : object(variables)],
    ['x-actionbench', extension],
  ]);
}

function pathOf(writing: Writing, template: string): Pick<Address, 'path' | 'parameters'> {
  const parameters: JsonObject[] = [];
  const names = new Set<string>();
  const filled = withEnvironment(writing, template) ?? '';
  const path = parseTemplate(filled)
    .parts.map((part) => {
      if (part.kind === 'constant') return part.text.replace(/[{}]/g, encodeURIComponent);
      const { reference } = part;
      const wanted = placeholderName(writing, reference);
      let name = wanted;
      for (let count = 2; names.has(name); count += 1) name = `${wanted}_${count}`;
      names.add(name);
      parameters.push(pathParameter(writing, name, reference));
      return `{${name}}`;
    })
    .join('');
  return { path: path.startsWith('/') ? path : `/${path}`, parameters };
}

function pathParameter(
  writing: Writing,
  name: string,
  reference: Parameters<typeof referenceSchema>[1],
): JsonObject {
  const { schema, description } = referenceSchema(writing, reference, ['request', 'url']);
  return object([
    ['name', name],
    ['in', 'path'],
    ['required', true],
    ['description', description === '' ? undefined : description],
    ['schema', undescribed(schema)],
  ]);
}

function queryRows(query: string): readonly RequestRow[] {
  return query
    .split('&')
    .filter((row) => row !== '')
    .map((row) => {
      const at = row.indexOf('=');
      const name = decoded(at < 0 ? row : row.slice(0, at));
      return { name, value: at < 0 ? '' : decoded(row.slice(at + 1)) };
    });
}

/** A stray percent sign means itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
