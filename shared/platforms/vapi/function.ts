import type { PlainMap } from '../../document/plain.js';
import type { Json } from '../../json/json.js';
import { postArguments } from '../engine/arguments.js';
import { allHeaders, readHeaders } from '../engine/credentials.js';
import { definePlatform } from '../engine/define.js';
import { functionMembers, functionSheet, readFunction } from '../engine/function-tool.js';
import { listAt, numberAt, object, objectAt, textAt } from '../engine/json.js';
import { pathLosses } from '../engine/paths.js';
import { asObject, objectOfType, type Reading, type ReadItem } from '../engine/reading.js';
import type { Wire } from '../engine/wire.js';
import { backoffPlan, readBackoff, timeoutSeconds } from './backoff.js';
import { checkMessages } from './check.js';
import { readVapiCalls } from './calls.js';
import { aliasesOf, readAliases } from './aliases.js';
import { readMessages, toolMessages } from './messages.js';
import { FUNCTION_DOCS, functionToolProfile as profile } from './profile.js';

const ID = 'vapi-function';

/** The tool-calls message; ids and the call object are Vapi's and stand as marks. */
function envelope(callName: string): (inner: string) => string {
  const name = JSON.stringify(callName);
  const id = '"made by Vapi"';
  return (inner) =>
    `{"message": {"type": "tool-calls", "call": {"id": ${id}}, ` +
    `"toolWithToolCallList": [{"name": ${name}, "toolCall": {"id": ${id}, "parameters": ${inner}}}], ` +
    `"toolCallList": [{"id": ${id}, "name": ${name}, "parameters": ${inner}}]}}`;
}

function write(wire: Wire): Json {
  const { action, spell } = wire;
  const { request } = action;
  const headers = spell.rows(request?.headers).filter(({ name }) => name !== 'Content-Type');
  const messages = toolMessages(action.speech);
  const aliases = aliasesOf(action.outputs);
  return object([
    ['type', 'function'],
    ['function', object(functionMembers(profile, wire, 'parameters', false))],
    [
      'server',
      object([
        ['url', spell.text(request?.url ?? '')],
        ['timeoutSeconds', timeoutSeconds(wire)],
        ['headers', headers.length > 0 ? object(headers.map(({ name, value }) => [name, value])) : undefined],
        ['backoffPlan', backoffPlan(request?.retry)],
      ]),
    ],
    ['variableExtractionPlan', aliases],
    ['messages', messages.length > 0 ? messages : undefined],
  ]);
}

function read(json: Json, reading: Reading): readonly ReadItem[] {
  const items = Array.isArray(json) ? (json as readonly Json[]) : [json];
  return items.map((item) => {
    const tool = objectOfType(item, 'function', 'Vapi', 'a function tool');
    const inner = asObject(tool['function'], 'Vapi', '"function"');
    const base = readFunction({ id: ID, name: 'Vapi' }, item, inner, 'parameters', undefined);
    const server = objectAt(tool, 'server') ?? object([]);
    const headers = Object.entries(objectAt(server, 'headers') ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    const { auth, rows } = readHeaders(headers, true, reading);
    const seconds = numberAt(server, 'timeoutSeconds');
    const retry = readBackoff(objectAt(server, 'backoffPlan'));
    const speech = readMessages(listAt(tool, 'messages'));
    const outputs = readAliases(tool);
    const request: PlainMap = {
      ...(base.document['request'] as PlainMap),
      url: textAt(server, 'url') ?? '{{env.api}}',
      ...(rows.length > 0 && { headers: rows }),
      ...(auth && { auth }),
      ...(seconds !== undefined && { timeoutMs: String(Math.round(seconds * 1000)) }),
      ...(retry && { retry }),
    };
    const document = {
      ...base.document,
      request,
      ...(speech && { speech }),
      ...(outputs.length > 0 && { outputs: [...outputs] }),
    };
    return { document, item };
  });
}

export const vapiFunction = definePlatform({
  id: ID,
  name: 'Vapi',
  mode: 'Function',
  docs: FUNCTION_DOCS,
  profile,
  send: (action, request) =>
    postArguments(action, request, {
      wrap: envelope(action.callName),
      headers: [...allHeaders({ headers: request.headers, auth: request.auth })],
    }),
  check: (_wire, action) => checkMessages(ID, action),
  losses: (_wire, action) => pathLosses(action.outputs),
  notes: () => [
    'Vapi adds the whole call object and makes the ids when it sends.',
    'Your server must answer HTTP 200 with {"results": [{"toolCallId": …, "result": "one line of text"}]}: any other status is ignored.',
  ],
  file: { suffix: ID, write },
  sheet: (wire, file) =>
    functionSheet(wire, file, 'POST https://api.vapi.ai/tool, then add it to your assistant', [
      'Answer every call with HTTP 200 and results: a failure goes in "error", as one line of text.',
      'Call the assistant and trigger the tool. "No result returned" means that the envelope was not right.',
    ]),
  read,
  readCalls: readVapiCalls,
});
