import type { Plain, PlainMap } from '../../document/plain.js';
import type { Json, JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { readHeaders, readQueryRows } from '../engine/credentials.js';
import { functionMembers, readFunction } from '../engine/function-tool.js';
import { number, numberAt, object, objectAt, textAt } from '../engine/json.js';
import { bracketed, readPath, singularPath } from '../engine/paths.js';
import { dialectReader } from '../engine/read-dialect.js';
import { objectOfType, textOrFail, type Reading, type ReadItem } from '../engine/reading.js';
import { writtenTimeoutMs, type Wire } from '../engine/wire.js';
import { profile } from './profile.js';
import { atRoot } from './request.js';

/** A custom tool, as it stands in `general_tools`. */
export function retellFile(wire: Wire): Json {
  const { action, spell, options } = wire;
  const timeoutMs = writtenTimeoutMs(wire);
  const { request, speech } = action;
  const [name, description, parameters] = functionMembers(profile, wire, 'parameters', false);
  const collects = action.parameters.length > 0;
  const start = speech.start;
  return object([
    ['type', 'custom'],
    ...[name, description].filter((member) => member !== undefined),
    ['url', spell.text(request?.url ?? '')],
    ['method', request?.method ?? 'POST'],
    ['headers', textMap(spell.rows(request?.headers))],
    ['query_params', textMap(spell.rows(request?.query))],
    ...(collects && parameters ? [parameters] : []),
    ['args_at_root', atRoot(options)],
    ['response_variables', variables(wire)],
    ['speak_during_execution', start !== undefined || speech.natural === true],
    [
      'execution_message_type',
      start === undefined ? undefined : speech.natural === true ? 'prompt' : 'static_text',
    ],
    ['execution_message_description', start],
    ['speak_after_execution', true],
    ['timeout_ms', timeoutMs === undefined ? undefined : number(timeoutMs)],
    ['max_retry', request?.retry && number(request.retry.times)],
  ]);
}

function textMap(rows: readonly { readonly name: string; readonly value: string }[]): JsonObject | undefined {
  return rows.length > 0 ? object(rows.map(({ name, value }) => [name, value])) : undefined;
}

/** Paths are written without "$." there. */
function variables({ action }: Wire): JsonObject | undefined {
  const entries = action.outputs.flatMap(({ name, path }) => {
    const steps = singularPath(path);
    return steps ? [[name, bracketed(steps)] as const] : [];
  });
  return entries.length > 0 ? object(entries) : undefined;
}

/** Reads custom tools: one, a list, or an object with `general_tools`. */
export function readRetell(json: Json, reading: Reading): readonly ReadItem[] {
  return toolsOf(json).map((item) => {
    const tool = objectOfType(item, 'custom', 'Retell', 'a custom function');
    const base = readFunction({ id: 'retell', name: 'Retell' }, item, tool, 'parameters', undefined);
    const dialect = dialectReader(profile, 'context');
    const headers = texts(objectAt(tool, 'headers'), dialect.read);
    const { auth: inHeaders, rows } = readHeaders(headers, true, reading);
    const params = texts(objectAt(tool, 'query_params'), dialect.read).map(([name, value]) => ({
      name,
      value,
    }));
    const { auth, rows: query } = readQueryRows(params, inHeaders, reading);
    const timeout = numberAt(tool, 'timeout_ms');
    const retries = numberAt(tool, 'max_retry');
    const speech = speechOf(tool);
    const outputs = texts(objectAt(tool, 'response_variables'), (text) => text).map(
      ([name, path]): Plain => ({ name, path: readPath(path) }),
    );
    const context = dialect.context();
    const authored = base.document['request'] as Readonly<Record<string, Plain>>;
    const { body, ...bare } = authored;
    const hasBody = objectAt(tool, 'parameters') !== undefined;
    const request: PlainMap = {
      ...bare,
      method: textAt(tool, 'method') ?? 'POST',
      url: dialect.read(textOrFail(tool, 'url', 'Retell')),
      ...(query.length > 0 && { query }),
      ...(rows.length > 0 && { headers: rows }),
      ...(auth && { auth }),
      ...(hasBody && body !== undefined && { body }),
      ...(timeout !== undefined && { timeoutMs: String(timeout) }),
      ...(retries !== undefined && { retry: { times: String(retries), growth: 'exponential' } }),
    };
    const document: PlainMap = {
      ...base.document,
      ...(context.length > 0 && { context: [...context] }),
      request,
      ...(speech && { speech }),
      ...(outputs.length > 0 && { outputs }),
      ...(tool['args_at_root'] !== true && { platforms: { retell: { options: { args_at_root: 'false' } } } }),
    };
    return { document, item };
  });
}

function toolsOf(json: Json): readonly Json[] {
  const list = isObject(json) && Array.isArray(json['general_tools']) ? json['general_tools'] : json;
  if (!Array.isArray(list)) return [json];
  return (list as readonly Json[]).filter((tool) => isObject(tool) && tool['type'] === 'custom');
}

function texts(
  map: JsonObject | undefined,
  read: (text: string) => string,
): readonly (readonly [string, string])[] {
  return Object.entries(map ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, read(value)] as const] : [],
  );
}

function speechOf(tool: JsonObject): PlainMap | undefined {
  const start = textAt(tool, 'execution_message_description');
  const speaks = tool['speak_during_execution'] === true;
  const natural = speaks && textAt(tool, 'execution_message_type') !== 'static_text';
  if (start === undefined && !speaks) return undefined;
  return { ...(natural && { natural: 'true' }), ...(start !== undefined && { start }) };
}
