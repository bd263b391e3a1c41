import type { Action } from '../../action/action.js';
import type { Parameter } from '../../action/schema/parameter.js';
import type { HttpRequest, RequestRow } from '../../action/schema/request.js';
import type { Json, JsonObject } from '../../json/json.js';
import { textNode } from '../engine/body-tree.js';
import { allHeaders } from '../engine/credentials.js';
import { number, object } from '../engine/json.js';
import { dotted, singularPath } from '../engine/paths.js';
import { wholeDescription } from '../engine/prompt.js';
import { flatName } from '../engine/promote.js';
import { secretMark } from '../engine/spell.js';
import { referencesIn } from '../engine/templates.js';
import { isRequired, treeSchema } from '../engine/tree-schema.js';
import { splitUrl, writtenTimeoutMs, type Wire } from '../engine/wire.js';
import { leafWriter, literal, variableName } from './leaves.js';
import { sayableTree } from '../engine/nulls.js';

/** The body of `POST https://api.elevenlabs.io/v1/convai/tools`. */
export function elevenlabsFile(wire: Wire): Json {
  const { action, authored } = wire;
  const { speech } = action;
  const assignments = action.outputs.flatMap(({ name, path }) => {
    const steps = singularPath(path);
    return steps
      ? [
          object([
            ['source', 'response'],
            ['dynamic_variable', name],
            ['value_path', dotted(steps)],
          ]),
        ]
      : [];
  });
  const timeout = writtenTimeoutMs(wire);
  return object([
    [
      'tool_config',
      object([
        ['type', 'webhook'],
        ['name', action.callName],
        ['description', wholeDescription(action)],
        ['response_timeout_secs', timeout === undefined ? undefined : number(timeout / 1000)],
        ['pre_tool_speech', speech.start === undefined ? 'auto' : 'force'],
        ['assignments', assignments.length > 0 ? assignments : undefined],
        ['api_schema', authored ? apiSchema(wire, authored) : undefined],
      ]),
    ],
  ]);
}

function apiSchema(wire: Wire, request: HttpRequest): JsonObject {
  const { action, spell } = wire;
  const parameters = new Map(action.parameters.map((parameter) => [parameter.name, parameter]));
  const write = leafWriter(wire);
  const { path, query } = splitUrl(request.url);
  const tree = sayableTree(request.body);
  const body = tree && treeSchema(tree, parameters, write);
  const inPath = referencesIn(path).filter(({ source }) => source !== 'environment');
  const rows = [...query, ...(request.query ?? [])];
  const headers = headerEntries(
    wire,
    allHeaders({ auth: headerAuth(request), headers: action.request?.headers }),
  );
  const pathSchema = inPath.map((reference) => {
    const schema =
      reference.source === 'parameter'
        ? literal(parameters.get(reference.name), reference.name)
        : (write.dynamic(reference) ?? object([]));
    return [flatName(reference.name), schema] as const;
  });
  // Rows of a query are single values there; a list goes out as one text.
  const inRow = { ...write, parameter: (parameter: Parameter) => literal(parameter, parameter.name) };
  const queries = rows.map((row) => [row.name, treeSchema(textNode(row.value), parameters, inRow)] as const);
  const written = queries.filter(([, schema]) => schema !== undefined).map(([name]) => name);
  const needed = rows.filter(
    ({ name, value }) => written.includes(name) && isRequired(textNode(value), parameters),
  );
  return object([
    ['url', spell.text(path)],
    ['method', request.method],
    ['path_params_schema', pathSchema.length > 0 ? object(pathSchema) : undefined],
    [
      'query_params_schema',
      written.length > 0
        ? object([
            ['properties', object(queries)],
            ['required', needed.length > 0 ? needed.map(({ name }) => name) : undefined],
          ])
        : undefined,
    ],
    ['request_body_schema', body ?? undefined],
    ['response_filter', responseFilter(action.response)],
    ['content_type', request.body?.kind === 'form' ? 'application/x-www-form-urlencoded' : undefined],
    ['request_headers', headers.length > 0 ? object(headers) : undefined],
  ]);
}

/** What of the answer the agent sees: paths with dots, for JSON answers. */
function responseFilter({ keep }: Action['response']): JsonObject | undefined {
  const paths = (keep ?? []).map(singularPath);
  if (paths.length === 0 || paths.includes(null)) return undefined;
  return object([
    ['mode', 'allow'],
    ['filters', paths.map((steps) => dotted(steps ?? []))],
  ]);
}

export function headerAuth({ auth }: HttpRequest): HttpRequest['auth'] {
  return auth && ['bearer', 'basic', 'header'].includes(auth.kind) ? auth : undefined;
}

/** A header is text, a stored secret, or a variable. */
function headerEntries({ spell }: Wire, rows: readonly RequestRow[]): readonly (readonly [string, Json])[] {
  return rows.flatMap((row): readonly (readonly [string, Json])[] => {
    const references = referencesIn(row.value);
    const secret = references.find(({ source }) => source === 'secret');
    if (secret) return [[row.name, object([['secret_id', secretMark(secret.name)]])]];
    const [only] = references;
    if (only && references.every(({ source }) => source === 'context' || source === 'output')) {
      return [[row.name, object([['variable_name', variableName(only)]])]];
    }
    return spell.rows([row]).map(({ name, value }) => [name, value] as const);
  });
}
