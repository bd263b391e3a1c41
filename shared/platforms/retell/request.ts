import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import type { Finding } from '../../lint/finding.js';
import { postArguments } from '../engine/arguments.js';
import { allHeaders } from '../engine/credentials.js';
import { BODY_METHODS } from '../engine/methods.js';
import type { Wire } from '../engine/wire.js';
import type { Loss } from '../platform.js';
import { DOCS } from './profile.js';

/** Whether the arguments are the body, and not a member of an envelope. */
export function atRoot(options: Wire['options']): boolean {
  return options['args_at_root'] === 'true';
}

/** The arguments as JSON, by themselves or in the envelope; constant and dynamic-variable rows stay rows. */
export function retellRequest(action: Action, request: HttpRequest, options: Wire['options']): HttpRequest {
  const { auth } = request;
  const headers = allHeaders({ headers: request.headers, auth });
  const credential = auth?.kind === 'query' ? [{ name: auth.name, value: auth.value }] : [];
  const query = [...(request.query ?? []), ...credential];
  const name = JSON.stringify(action.callName);
  const sent = postArguments(
    action,
    { ...request, query: [] },
    {
      method: request.method,
      headers: [...headers],
      ...(query.length > 0 && { query }),
      ...(!atRoot(options) && {
        wrap: (inner: string) => `{"name": ${name}, "call": {"call_id": "made by Retell"}, "args": ${inner}}`,
      }),
    },
  );
  return BODY_METHODS.includes(request.method) ? sent : { ...sent, body: { kind: 'none' } };
}

/** A start message that is to be said naturally is a prompt to the model there. */
export function retellLosses({ speech }: Action): readonly Loss[] {
  if (speech.start === undefined || speech.natural !== true) return [];
  const becomes = 'guidance to the model';
  return [{ what: 'The words of the start message', becomes, path: ['speech', 'start'] }];
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
