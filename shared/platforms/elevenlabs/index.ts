import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import { textNode } from '../engine/body-tree.js';
import { definePlatform } from '../engine/define.js';
import { readElevenLabsCalls } from './calls.js';
import { group, rowFields } from '../engine/fields.js';
import { pathLosses } from '../engine/paths.js';
import { wholeDescription } from '../engine/prompt.js';
import { referencesIn } from '../engine/templates.js';
import { treeLosses, treeTemplate, wireNameLosses } from '../engine/tree-schema.js';
import { splitUrl, type Wire } from '../engine/wire.js';
import type { Loss } from '../platform.js';
import { elevenlabsFile, headerAuth } from './file.js';
import { checkElevenlabsFile, elevenlabsRules } from './file-rules.js';
import { nullLosses, sayableTree } from '../engine/nulls.js';
import { DOCS, profile } from './profile.js';
import { readElevenlabs } from './read.js';

function send(_action: Action, request: HttpRequest): HttpRequest {
  const tree = request.body?.kind === 'json' ? sayableTree(request.body) : null;
  const auth = headerAuth(request);
  return {
    method: request.method,
    url: request.url,
    ...(request.query && { query: request.query }),
    ...(request.headers && { headers: request.headers }),
    ...(auth && { auth }),
    ...(tree ? { body: { kind: 'json', text: treeTemplate(tree) } } : request.body && { body: request.body }),
  };
}

/** The query as rows, those of the URL among them. */
function rowsOf(request: HttpRequest | null): readonly { readonly name: string; readonly value: string }[] {
  return [...splitUrl(request?.url ?? '').query, ...(request?.query ?? [])];
}

/** Rows that repeat a list, or hold an object. */
function listRows({ action, authored }: Wire): readonly string[] {
  const nested = new Set(
    action.parameters.filter(({ type }) => type === 'array' || type === 'object').map(({ name }) => name),
  );
  return rowsOf(authored)
    .filter(({ value }) => referencesIn(value).some(({ ref }) => nested.has(ref)))
    .map(({ name }) => name);
}

function losses(wire: Wire, action: Action): readonly Loss[] {
  const { authored } = wire;
  const lists = listRows(wire);
  const { auth, body } = authored ?? {};
  const tree = sayableTree(body);
  const rows = rowsOf(authored).map(({ name, value }) => [name, textNode(value)] as const);
  return [
    ...treeLosses(tree),
    ...rows.flatMap(([, node]) => treeLosses(node)),
    ...wireNameLosses([...rows, ...(tree ? [['', tree] as const] : [])]),
    ...nullLosses(body),
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
  rules: elevenlabsRules,
  checkFile: checkElevenlabsFile,
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
  readCalls: readElevenLabsCalls,
});
