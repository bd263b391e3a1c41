import type { Action } from '../../action/action.js';
import type { HttpRequest, RequestRow } from '../../action/schema/request.js';
import type { Finding } from '../../lint/finding.js';
import { postArguments } from '../engine/arguments.js';
import { allHeaders } from '../engine/credentials.js';
import { fitTimeout } from '../engine/losses.js';
import { referencesIn } from '../engine/templates.js';
import { BODY_METHODS, type Wire } from '../engine/wire.js';
import type { Loss } from '../platform.js';
import { DOCS, profile } from './profile.js';

/** `args_at_root: false` asks for the envelope `{name, call, args}`; without it the arguments are the body. */
export function atRoot(options: Wire['options']): boolean {
  return options['args_at_root'] !== 'false';
}

/** The arguments as JSON, by themselves or in the envelope; constant and dynamic-variable rows stay rows. */
export function retellRequest(action: Action, request: HttpRequest, options: Wire['options']): HttpRequest {
  const { auth } = request;
  const headers = allHeaders({ headers: request.headers, auth }).filter(isDynamic);
  const credential = auth?.kind === 'query' ? [{ name: auth.name, value: auth.value }] : [];
  const query = [...(request.query ?? []).filter(isDynamic), ...credential];
  const name = JSON.stringify(action.callName);
  const sent = postArguments(
    action,
    { ...request, query: [] },
    {
      method: request.method,
      headers,
      ...(query.length > 0 && { query }),
      timeoutMs: fitTimeout(profile.timeout.value ?? {}, request.timeoutMs ?? 120_000),
      ...(request.retry && { retry: request.retry }),
      ...(!atRoot(options) && {
        wrap: (inner: string) => `{"name": ${name}, "call": {"call_id": "made by Retell"}, "args": ${inner}}`,
      }),
    },
  );
  return BODY_METHODS.includes(request.method) ? sent : { ...sent, body: { kind: 'none' } };
}

/** A row without parameters: the model's arguments cannot stand in it. */
function isDynamic(row: RequestRow): boolean {
  return referencesIn(row.value).every(({ source }) => source !== 'parameter');
}

export function retellLosses({ authored }: Wire, action: Action): readonly Loss[] {
  const rows = [...(authored?.query ?? []), ...(authored?.headers ?? [])].filter((row) => !isDynamic(row));
  const moved = rows.map(({ name }) => name).join(', ');
  const delay = action.speech.start === undefined || action.speech.natural === true;
  return [
    ...(rows.length > 0
      ? [
          {
            what: `Parameters in ${moved}`,
            becomes: 'fields of the body: query and headers take dynamic variables only',
            path: ['request'],
          },
        ]
      : []),
    ...(action.speech.start !== undefined && delay
      ? [
          {
            what: 'The words of the start message',
            becomes: 'guidance to the model',
            path: ['speech', 'start'],
          },
        ]
      : []),
  ];
}

/** "Parameters … only available for POST, PATCH and PUT". */
export function checkRetell(wire: Wire, action: Action): readonly Finding[] {
  const method = action.request?.method;
  if (method === undefined || BODY_METHODS.includes(method) || wire.action.parameters.length === 0) return [];
  return [
    {
      rule: 'retell-parameters',
      severity: 'error',
      path: ['request', 'method'],
      message: `Retell collects parameters for POST, PUT and PATCH only; this is a ${method}. Give your API a POST for it.`,
      source: DOCS,
      platform: 'retell',
    },
  ];
}
