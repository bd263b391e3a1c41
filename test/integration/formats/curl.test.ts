import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { curlCommand } from '@shared/formats/curl';
import { joinPieces } from '@shared/template/pieces';
import { renderRequest } from '@shared/template/render/request';
import { resolveValues } from '@shared/template/resolve';
import { startRecorder } from '../../support/servers/recorder';

let recorder: Awaited<ReturnType<typeof startRecorder>>;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

/** Runs a command in a POSIX shell with invented secrets. */
async function shell(command: string): Promise<void> {
  const env = { ...process.env, API_KEY: "se'cr et", AGENT_PASSWORD: 'pass word', APP_SECRET: 'app' };
  const child = spawn('sh', ['-c', command], { env, stdio: 'ignore' });
  await new Promise((done) => child.once('close', done));
}

function actionOf(request: string): Action {
  const { action, findings } = readAction(
    `actionbench: 1\nid: a\nname: A\nkind: http\nparameters:\n  - { name: q, type: string }\nrequest:\n${request.replaceAll('BASE', recorder.base)}`,
  );
  expect(findings).toEqual([]);
  return action!;
}

/** Sends a request as curl does, and gives back what arrived beside what the preview shows. */
async function sent(request: string, q: string) {
  const action = actionOf(request);
  const rendered = renderRequest(
    action,
    resolveValues(action, { given: { q }, environment: null, use: 'panel' }),
  );
  expect(rendered.failures).toEqual([]);
  recorder.arrived.length = 0;
  await shell(curlCommand(rendered));
  const arrived = recorder.arrived.at(-1)!;
  const names = (list: readonly string[]) => list.map((name) => name.toLowerCase()).sort();
  expect(arrived.method).toBe(rendered.method);
  // curl keeps the connection by default and does not say so.
  const shown = rendered.headers
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase() !== 'connection');
  expect(names(arrived.headers.filter((_, index) => index % 2 === 0))).toEqual(names(shown));
  return { arrived, url: joinPieces(rendered.url), body: joinPieces(rendered.body ?? []) };
}

const NASTY = 'it\'s "50 %" $HOME `x` \\ {a} [b] & é 🖨\nline';

describe('curlCommand, run by curl', () => {
  it('sends the JSON body of the preview, whatever stands in it', async () => {
    const { arrived, body } = await sent(
      '  method: POST\n  url: BASE/v2/../{{q}}\n  body: { kind: json, text: \'{ "q": {{q}}, "big": 90071992547409931 }\' }\n'.replace(
        '/../{{q}}',
        '/orders',
      ),
      NASTY,
    );
    expect(arrived.body).toBe(body);
  });

  it('sends the URL of the preview', async () => {
    const { arrived, url } = await sent(
      '  method: GET\n  url: BASE/a/[x]/{{q}}?list={{q}}\n  headers: [{ name: X-Empty, value: "" }, { name: X-Quote, value: "it\'s" }]\n',
      NASTY,
    );
    expect(`${recorder.base}${arrived.url}`).toBe(url);
    expect(arrived.headers).toContain("it's");
  });

  it('puts a secret in as a shell variable', async () => {
    const { arrived } = await sent(
      '  method: DELETE\n  url: BASE/a\n  auth: { kind: header, name: X-API-Key, value: "{{secret.api-key}}" }\n',
      'x',
    );
    expect(arrived.headers).toContain("se'cr et");
  });

  it('encodes a user name and password', async () => {
    const { arrived } = await sent(
      '  method: PUT\n  url: BASE/a\n  auth: { kind: basic, username: agent, password: "{{secret.agent-password}}" }\n  body: { kind: text, text: "@file" }\n',
      'x',
    );
    expect(arrived.headers).toContain(`Basic ${Buffer.from('agent:pass word').toString('base64')}`);
    expect(arrived.body).toBe('@file');
  });

  it('fetches an OAuth token first', async () => {
    const { arrived } = await sent(
      '  method: POST\n  url: BASE/a\n  auth: { kind: oauth2, tokenUrl: "BASE/token", clientId: app, clientSecret: "{{secret.app-secret}}", scope: read, send: body, params: [{ name: audience, value: api }] }\n',
      'x',
    );
    expect(recorder.arrived[0]?.body).toContain('grant_type=client_credentials');
    expect(arrived.headers).toContain('Bearer fresh-token');
  });

  it('asks for headers alone with HEAD', async () => {
    const { arrived } = await sent('  method: HEAD\n  url: BASE/a\n', 'x');
    expect(arrived.body).toBe('');
  });
});
