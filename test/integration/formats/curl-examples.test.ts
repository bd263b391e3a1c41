import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import type { Auth } from '@shared/action/schema/request';
import { curlFormat } from '@shared/formats/curl-format';
import type { RenderedRequest } from '@shared/template/rendered';
import { renderRequest } from '@shared/template/render/request';
import type { ResolvedValue } from '@shared/template/values';
import { importText } from '@services/import/detect';
import { exampleActions, exampleContext } from '../../support/example-actions';
import { wireText } from '../../support/piece-text';
import { startRecorder } from '../../support/servers/recorder';

let recorder: Awaited<ReturnType<typeof startRecorder>>;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

/** Invented, with everything in it that a shell, a URL, a form or JSON would take for its own. */
const secretOf = (name: string) =>
  name === 'oauth2' ? 'fresh-token' : `inv'ented "${name}" \\ $HOME & 50 % + #{x}`;

const OAUTH = {
  kind: 'oauth2',
  tokenUrl: '{{env.api}}/token',
  clientId: '{{secret.app-id}}',
  clientSecret: '{{secret.app-secret}}',
  scope: 'orders.read orders.write',
} as const;

const PLACEMENTS: Readonly<Record<string, Auth>> = {
  none: { kind: 'none' },
  bearer: { kind: 'bearer', token: '{{secret.api-key}}' },
  basic: { kind: 'basic', username: 'agent', password: '{{secret.api-key}}' },
  header: { kind: 'header', name: 'X-Shop-Key', value: 'Key {{secret.api-key}}' },
  query: { kind: 'query', name: 'api key', value: '{{secret.api-key}}' },
  body: { kind: 'body', name: 'credentials.key', value: '{{secret.api-key}}' },
  'oauth2, credentials as Basic': { ...OAUTH, send: 'basic' },
  'oauth2, credentials in the body': { ...OAUTH, send: 'body' },
};

/** The example with its addresses at the recorder, and a credential where the placement says. */
function placed(action: Action, auth: Auth): Action {
  const request = action.request && { ...action.request, auth };
  return { ...action, request };
}

/** The example's own values: addresses at the recorder, and what earlier actions would have given. */
function contextAt(base: string) {
  const context = exampleContext('staging');
  const valueOf = (value: ResolvedValue): ResolvedValue => {
    const isAddress = typeof value.value === 'string' && /^https?:/.test(value.value);
    if (isAddress) return { ...value, value: base };
    return value.source === 'output' ? { ...value, origin: 'output', value: 'SO-10428 / 1' } : value;
  };
  return {
    ...context,
    values: (action: Action) =>
      new Map([...context.values(action)].map(([ref, value]) => [ref, valueOf(value)] as const)),
  };
}

async function run(script: string): Promise<void> {
  const names = [...script.matchAll(/^# Set (\w+) to the secret ([\w-]+)\.$/gm)];
  const secrets = Object.fromEntries(names.map(([, variable = '', name = '']) => [variable, secretOf(name)]));
  const child = spawn('sh', ['-c', script], { env: { ...process.env, ...secrets }, stdio: 'ignore' });
  const code = await new Promise((done) => child.once('close', done));
  expect(code).toBe(0);
}

/** Lower case names with values; curl keeps the connection by default and does not say so. */
function pairsOf(headers: readonly (readonly [string, string])[]) {
  return headers
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .filter((line) => !line.startsWith('connection:'))
    .sort();
}

function previewed({ method, url, headers, body }: RenderedRequest) {
  const sent = wireText(body ?? [], secretOf);
  return {
    method,
    url: wireText(url, secretOf),
    body: sent,
    headers: pairsOf(
      headers.map(({ name, value }) => [
        name,
        /^content-length$/i.test(name) ? String(Buffer.byteLength(sent)) : wireText(value, secretOf),
      ]),
    ),
  };
}

const actions = exampleActions().filter(({ request }) => request !== null);

describe.each(Object.entries(PLACEMENTS))(
  'the cURL export, run by curl: authentication %s',
  (_kind, auth) => {
    it.each(actions.map((action) => [action.id, action] as const))(
      '%s arrives as previewed',
      async (_id, action) => {
        const one = placed(action, auth);
        const context = contextAt(recorder.base);
        const { files, failures } = curlFormat.export([one], context);
        expect(failures).toEqual([]);
        const script = files[0]!.text;
        expect(script).not.toContain("inv'ented");
        recorder.arrived.length = 0;
        await run(script);

        const arrived = recorder.arrived.at(-1)!;
        const headers = arrived.headers.flatMap((name, index) =>
          index % 2 === 0 ? [[name, arrived.headers[index + 1] ?? ''] as const] : [],
        );
        expect({
          method: arrived.method,
          url: `${recorder.base}${arrived.url}`,
          body: arrived.body,
          headers: pairsOf(headers),
        }).toEqual(previewed(renderRequest(one, context.values(one))));

        if (auth.kind !== 'oauth2') return;
        const [asked] = recorder.arrived;
        const form = new URLSearchParams(asked?.body);
        expect(form.get('grant_type')).toBe('client_credentials');
        expect(form.get('scope')).toBe(OAUTH.scope);
        const basic = /^Basic (.*)$/.exec(
          asked?.headers[asked.headers.indexOf('Authorization') + 1] ?? '',
        )?.[1];
        const joined = Buffer.from(basic ?? '', 'base64').toString();
        const credentials =
          auth.send === 'basic'
            ? joined.split(':').map((part) => new URLSearchParams(`x=${part}`).get('x'))
            : [form.get('client_id'), form.get('client_secret')];
        expect(credentials).toEqual([secretOf('app-id'), secretOf('app-secret')]);
      },
    );
  },
);

describe('the cURL export, imported again', () => {
  it.each(['bearer', 'header', 'query', 'body'])('names its secrets: authentication %s', async (kind) => {
    const action = actions.find(({ request }) => request?.body?.kind === 'json')!;
    const { files } = curlFormat.export(
      [placed(action, PLACEMENTS[kind]!)],
      contextAt('https://api.example.com'),
    );
    const { documents } = await importText(files[0]!.text);
    const read = documents.map(({ text }) => readAction(text).action?.request);
    expect(JSON.stringify(read)).toMatch(/\{\{(?:secret\.api-key|api_key)\}\}/);
  });
});
