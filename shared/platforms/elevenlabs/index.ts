import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import { bodyTree } from '../engine/body-tree.js';
import { definePlatform } from '../engine/define.js';
import { group, rowFields } from '../engine/fields.js';
import { fitTimeout } from '../engine/losses.js';
import { pathLosses } from '../engine/paths.js';
import { wholeDescription } from '../engine/prompt.js';
import { referencesIn } from '../engine/templates.js';
import { treeLosses, treeTemplate } from '../engine/tree-schema.js';
import { splitUrl, type Wire } from '../engine/wire.js';
import type { Loss } from '../platform.js';
import { elevenlabsFile, headerAuth } from './file.js';
import { DOCS, profile } from './profile.js';
import { readElevenlabs } from './read.js';

function send(_action: Action, request: HttpRequest): HttpRequest {
  const tree = request.body?.kind === 'json' ? bodyTree(request.body) : null;
  const auth = headerAuth(request);
  return {
    method: request.method,
    url: request.url,
    ...(request.query && { query: request.query }),
    headers: (request.headers ?? []).filter((row) => !holdsParameter(row.value)),
    ...(auth && { auth }),
    ...(tree ? { body: { kind: 'json', text: treeTemplate(tree) } } : request.body && { body: request.body }),
    timeoutMs: fitTimeout(profile.timeout.value ?? {}, request.timeoutMs ?? 20_000),
  };
}

function holdsParameter(value: string): boolean {
  return referencesIn(value).some(({ source }) => source === 'parameter');
}

/** Rows that repeat a list, or hold an object. */
function listRows({ action, authored }: Wire): readonly string[] {
  const nested = new Set(
    action.parameters.filter(({ type }) => type === 'array' || type === 'object').map(({ name }) => name),
  );
  const rows = [...splitUrl(authored?.url ?? '').query, ...(authored?.query ?? [])];
  return rows
    .filter(({ value }) => referencesIn(value).some(({ ref }) => nested.has(ref)))
    .map(({ name }) => name);
}

function losses(wire: Wire, action: Action): readonly Loss[] {
  const { authored } = wire;
  const lists = listRows(wire);
  const inHeaders = (authored?.headers ?? []).filter((row) => holdsParameter(row.value));
  const { auth, body } = authored ?? {};
  return [
    ...treeLosses(bodyTree(body)),
    ...pathLosses(action.outputs),
    ...(lists.length > 0
      ? [
          {
            what: `The list in ${lists.join(', ')}`,
            becomes: 'one text: query parameters are single values',
            path: ['request', 'query'],
          },
        ]
      : []),
    ...(inHeaders.length > 0
      ? [
          {
            what: `Header ${inHeaders.map(({ name }) => name).join(', ')}`,
            becomes: 'nothing: headers take texts, secrets and variables only',
            path: ['request', 'headers'],
          },
        ]
      : []),
    ...(auth?.kind === 'bearer' || auth?.kind === 'basic'
      ? [
          {
            what: 'The word before the token',
            becomes: 'part of the stored secret: it holds the whole header value',
            path: ['request', 'auth'],
          },
        ]
      : []),
    ...(body?.kind === 'text'
      ? [
          {
            what: 'A body of kind text',
            becomes: 'nothing: bodies are JSON or a form',
            path: ['request', 'body'],
          },
        ]
      : []),
  ];
}

export const elevenlabs = definePlatform({
  id: 'elevenlabs',
  name: 'ElevenLabs',
  docs: DOCS,
  profile,
  send,
  losses,
  file: { suffix: 'elevenlabs', write: elevenlabsFile },
  sheet: (wire, file) => ({
    before: [
      'Store each secret in the workspace (Settings → Secrets) and write its id in place of the YOUR_… mark. A secret for a header holds the whole value, such as "Bearer …".',
      'Create the tool with POST https://api.elevenlabs.io/v1/convai/tools, or in the dashboard: Tools → Add tool → Webhook.',
    ],
    fields: [
      ...group('Webhook tool', [
        { label: 'Name', value: wire.action.callName },
        { label: 'Description', value: wholeDescription(wire.action) },
        { label: 'Method', value: wire.action.request?.method ?? 'GET' },
        { label: 'URL', value: wire.spell.text(wire.authored?.url ?? '') },
        ...rowFields('Header', wire.action.request?.headers, wire.spell),
      ]),
      ...(file === null ? [] : group('API', [{ label: 'Tool as JSON', value: file }])),
    ],
    after: [
      'Add the tool to the agent and run a test conversation.',
      'Open the conversation: the tool call shows method, URL, headers and body. Compare them with the preview here.',
      'Make your API fail once: the agent must say so, and must not claim success.',
    ],
  }),
  read: readElevenlabs,
});
