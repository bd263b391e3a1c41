import type { RequestRow } from '../../../action/schema/request.js';
import type { NodePath } from '../../../document/plain.js';
import type { JsonObject } from '../../../json/json.js';
import { object } from '../../../platforms/engine/json.js';
import { leafOf, referenceSchema } from './leaf.js';
import { lose, type Writing } from './said.js';
import { constantSchema, undescribed } from './schema.js';
import type { SecurityPart } from './security.js';

/** Rows as parameters; a row that holds a secret is a security scheme instead. */
export interface Rows {
  readonly parameters: readonly JsonObject[];
  readonly security: readonly SecurityPart[];
}

/** Header names that OpenAPI says otherwise or ignores: https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-use-with-schema */
const SAID_ELSEWHERE = new Map([
  ['accept', 'the media types of the responses'],
  ['content-type', 'the media type of the body'],
]);

export function queryParameters(writing: Writing, rows: readonly RequestRow[], path: NodePath): Rows {
  return merged(rows.map((row, index) => rowOf(writing, row, 'query', [...path, index])));
}

export function headerParameters(writing: Writing, rows: readonly RequestRow[]): Rows {
  return merged(
    rows.map((row, index) => {
      const path = ['request', 'headers', index];
      const name = row.name.toLowerCase();
      if (name === 'cookie') return cookies(writing, row.value, path);
      const elsewhere = SAID_ELSEWHERE.get(name);
      if (elsewhere !== undefined) {
        if (name === 'accept') lose(writing, `The header ${row.name}`, elsewhere, path);
        return { parameters: [], security: [] };
      }
      return rowOf(writing, row, 'header', path);
    }),
  );
}

/** `Cookie: session={{secret.x}}; lang=en` is a parameter for each cookie. */
function cookies(writing: Writing, value: string, path: NodePath): Rows {
  return merged(
    value.split(/;\s*/).flatMap((pair) => {
      const at = pair.indexOf('=');
      if (at <= 0) return [];
      return [rowOf(writing, { name: pair.slice(0, at).trim(), value: pair.slice(at + 1) }, 'cookie', path)];
    }),
  );
}

function rowOf(
  writing: Writing,
  row: RequestRow,
  place: 'query' | 'header' | 'cookie',
  path: NodePath,
): Rows {
  const leaf = leafOf(writing, row.value, path);
  const name: readonly [string, string] = ['name', row.name];
  switch (leaf.kind) {
    case 'absent':
      return { parameters: [], security: [] };
    case 'secret':
      return { parameters: [], security: [{ kind: 'apiKey', in: place, name: row.name, secret: leaf.name }] };
    case 'constant':
      return {
        parameters: [
          object([name, ['in', place], ['required', true], ['schema', constantSchema(leaf.json)]]),
        ],
        security: [],
      };
    case 'value': {
      const { schema, required, description } = referenceSchema(writing, leaf.reference, path);
      const list = place === 'query' && schema['type'] === 'array';
      if (list && row.join !== undefined && !STYLES.has(row.join)) {
        lose(writing, `The separator "${row.join}"`, 'a comma', path);
      }
      const parameter = object([
        name,
        ['in', place],
        ['required', required ? true : undefined],
        ['description', description === '' ? undefined : description],
        ['style', list && row.join !== undefined ? (STYLES.get(row.join) ?? 'form') : undefined],
        ['explode', list ? row.join === undefined : undefined],
        ['schema', undescribed(schema)],
      ]);
      return { parameters: [parameter], security: [] };
    }
  }
}

/** How the items of a list stand in one row: https://spec.openapis.org/oas/v3.1.1.html#style-values */
const STYLES: ReadonlyMap<string, string> = new Map([
  [',', 'form'],
  [' ', 'spaceDelimited'],
  ['|', 'pipeDelimited'],
]);

/** One parameter for each name: OpenAPI allows no more, and a header's name has no case. */
function merged(rows: readonly Rows[]): Rows {
  const seen = new Set<string>();
  const parameters = rows
    .flatMap((row) => row.parameters)
    .filter((parameter) => {
      const place = parameter['in'] as string;
      const name = parameter['name'] as string;
      const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
      return !seen.has(key) && seen.add(key);
    });
  return { parameters, security: rows.flatMap((row) => row.security) };
}
