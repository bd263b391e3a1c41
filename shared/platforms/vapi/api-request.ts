import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import { nullLosses, sayableTree } from '../engine/nulls.js';
import { allHeaders } from '../engine/credentials.js';
import { definePlatform } from '../engine/define.js';
import { group, rowFields } from '../engine/fields.js';
import { pathLosses } from '../engine/paths.js';
import { wholeDescription } from '../engine/prompt.js';
import { treeLosses, treeTemplate, wireNameLosses } from '../engine/tree-schema.js';
import type { Wire } from '../engine/wire.js';
import type { Loss, SheetField } from '../platform.js';
import { apiRequestFile, freeArguments } from './api-request-file.js';
import { readApiRequest } from './api-request-read.js';
import { checkMessages, vapiRules } from './check.js';
import { checkApiRequestFile, vapiFileRules } from './file-rules.js';
import { API_REQUEST_DOCS, apiRequestProfile as profile } from './profile.js';

/** Query rows stand in the URL, the credential in a header, and the body is the arguments under their wire names. */
function send(action: Action, request: HttpRequest): HttpRequest {
  const joined = (request.query ?? []).map(({ name, value }) => `${name}=${value}`).join('&');
  const tree = sayableTree(request.body);
  const free = freeArguments(action, request).map(({ name }) => `"${name}": {{${name}}}`);
  const inner = tree ? treeTemplate(tree).slice(1, -1) : '';
  const members = [inner, ...free].filter((part) => part !== '').join(', ');
  return {
    method: request.method,
    url: joined === '' ? request.url : `${request.url}${request.url.includes('?') ? '&' : '?'}${joined}`,
    headers: [...allHeaders({ headers: request.headers, auth: headerAuth(request) })],
    ...(request.method !== 'GET' && members !== '' && { body: { kind: 'json', text: `{${members}}` } }),
  };
}

function headerAuth({ auth }: HttpRequest): HttpRequest['auth'] {
  return auth && profile.auth?.value.includes(auth.kind) === true ? auth : undefined;
}

function losses(wire: Wire, action: Action): readonly Loss[] {
  const tree = sayableTree(wire.authored?.body);
  const kind = wire.authored?.body?.kind;
  const free = wire.authored ? freeArguments(wire.action, wire.authored) : [];
  return [
    ...treeLosses(tree),
    ...nullLosses(wire.authored?.body),
    ...(tree ? wireNameLosses([['', tree]]) : []),
    ...pathLosses(action.outputs),
    ...(kind === 'form' || kind === 'text'
      ? [
          {
            what: `A body of kind ${kind}`,
            becomes: 'a JSON body: your API must take that',
            path: ['request', 'body'],
          },
        ]
      : []),
    ...(free.length > 0 && wire.authored?.method !== 'GET'
      ? [
          {
            what: `${free.map(({ name }) => name).join(', ')} outside the body only`,
            becomes: 'fields of the body too: the model fills in nothing else',
            path: ['request'],
          },
        ]
      : []),
  ];
}

/** Vapi's own API takes tools as JSON; its dashboard shows the same fields in this order. */
function fields(wire: Wire, file: string | null): readonly SheetField[] {
  const { action, spell } = wire;
  return [
    ...group('Tool', [
      { label: 'Tool Name', value: action.callName },
      { label: 'Description', value: wholeDescription(action) },
    ]),
    ...group('Request', [
      { label: 'Method', value: action.request?.method ?? 'POST' },
      { label: 'URL', value: spell.text(action.request?.url ?? '') },
      ...rowFields('Header', action.request?.headers, spell),
    ]),
    ...(file === null ? [] : group('API', [{ label: 'Body of POST https://api.vapi.ai/tool', value: file }])),
  ];
}

export const vapiApiRequest = definePlatform({
  id: 'vapi-api-request',
  name: 'Vapi',
  mode: 'API request',
  docs: API_REQUEST_DOCS,
  profile,
  send,
  check: (_wire, action) => checkMessages('vapi-api-request', action),
  rules: [...vapiRules, ...vapiFileRules],
  checkFile: checkApiRequestFile,
  losses,
  notes: () => ['The API must answer a 2xx with JSON: anything else is an error to Vapi.'],
  file: { suffix: 'vapi-api-request', write: apiRequestFile },
  sheet: (wire, file) => ({
    before: [
      'Create the tool with POST https://api.vapi.ai/tool, or in the dashboard under Tools as an API Request tool. The dashboard shows neither timeout nor retries: the API sets them.',
      'Put the secret in place of each YOUR_… mark, or better: make a credential in Vapi and set its credentialId instead of the header.',
    ],
    fields: fields(wire, file),
    after: [
      'Add the tool to your assistant.',
      'Answer with JSON: Vapi takes any other 2xx answer for an error.',
      'Call the assistant and trigger the tool. Compare the request your API received with the preview here.',
      'Make the API fail once: the assistant must say the failure message, and must not claim success.',
    ],
  }),
  read: readApiRequest,
});
