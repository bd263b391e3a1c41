import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodingsOf, filesUnder, type Haystack, hits, logCells, textHay } from '../../support/canary';
import { copyExample, freePort, hasBuild, runCli } from '../../support/cli';
import { type HttpServer, startHttp } from '../../support/servers/http';

const CANARY = 'cAnArY+cli/s3cr3t="x" <&> 4711';

/** One action for each way in which a secret is sent, and the paths whose answers go wrong in each way. */
const AUTHS: Readonly<Record<string, unknown>> = {
  bearer: { kind: 'bearer', token: '{{secret.canary}}' },
  basic: { kind: 'basic', username: 'agent', password: '{{secret.canary}}' },
  header: { kind: 'header', name: 'X-Key', value: '{{secret.canary}}' },
  query: { kind: 'query', name: 'key', value: '{{secret.canary}}' },
  body: { kind: 'body', name: 'auth.key', value: '{{secret.canary}}' },
};
const PATHS = ['ok', 'status-401', 'status-500', 'redirect', 'reset', 'cut', 'noise', 'bad-redirect', 'late'];

/** Everything that could be said of a secret, said. */
const ECHO = JSON.stringify(
  [...encodingsOf(CANARY)].map(([name, bytes]) => [name, bytes.toString('latin1')]),
);

describe.skipIf(!hasBuild)('secrets on the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  let server: HttpServer;
  let refused = 0;

  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    refused = await freePort();
    server = await startHttp((request, response, message) => {
      const [, path = '', step = ''] = request.url.split(/[/?]/);
      const url = encodeURIComponent(CANARY);
      if (path === 'token') {
        response.end(JSON.stringify({ error: 'invalid_client', error_description: `bad ${CANARY}` }));
      } else if (path === 'redirect' && step !== 'done') {
        response.writeHead(307, { location: `/redirect/done?k=${url}`, 'x-echo': url }).end(CANARY);
      } else if (path === 'bad-redirect') response.writeHead(302, { location: `ftp://x/${url}` }).end(ECHO);
      else if (path === 'reset') message.socket.resetAndDestroy();
      else if (path === 'cut') message.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n${ECHO}`);
      else if (path === 'noise') message.socket.end(`${CANARY} is no HTTP\r\n`);
      else if (path === 'late') response.writeHead(200).write(ECHO);
      else {
        const status = Number(/^status-(\d+)$/.exec(path)?.[1] ?? 200);
        const type = { 'content-type': 'application/json' };
        response.writeHead(status, { ...type, 'x-echo': url, 'set-cookie': `k=${url}` });
        response.end(JSON.stringify({ error: { message: CANARY }, echo: ECHO, request: request.body }));
      }
    });
    const cases = [{ name: 'echo', with: {}, expect: { body: { '$.error.message': 'other' } } }];
    const outputs = [{ name: 'echoed', path: '$.error.message' }];
    const write = (id: string, url: string, auth: unknown) => {
      const body = { kind: 'json', text: '{"also":{{secret.canary}}}' };
      const request = { method: 'POST', url, timeoutMs: id.endsWith('late') ? 1000 : 10_000, auth, body };
      const action = { actionbench: 1, id, name: id, kind: 'http', request, outputs, cases };
      return writeFile(join(folder, 'actions', `${id}.action.yaml`), JSON.stringify(action));
    };
    for (const [name, auth] of Object.entries(AUTHS)) {
      for (const path of PATHS) await write(`canary-${name}-${path}`, `${server.url}/${path}`, auth);
      await write(`canary-${name}-refused`, `http://127.0.0.1:${refused}/x`, auth);
    }
    const secret = { clientId: 'lab', clientSecret: '{{secret.canary}}' };
    for (const send of ['basic', 'body']) {
      const auth = { kind: 'oauth2', tokenUrl: `${server.url}/token`, ...secret, send };
      await write(`canary-oauth-${send}`, `${server.url}/ok`, auth);
    }
  });

  afterAll(async () => {
    await server.close();
    await remove();
  });

  const run = (...more: readonly string[]) => {
    const hosts = { ACTIONBENCH_SECRET_CANARY_HOSTS: '127.0.0.1' };
    const ids = Object.keys(AUTHS).flatMap((name) =>
      [...PATHS, 'refused'].map((path) => `canary-${name}-${path}`),
    );
    const args = ['run', ...ids, 'canary-oauth-basic', 'canary-oauth-body', ...more];
    return runCli(args, { cwd: folder, env: { ACTIONBENCH_SECRET_CANARY: CANARY, ...hosts } });
  };

  it.each([
    ['pretty', ['--reporter', 'pretty']],
    ['--json', ['--json']],
    ['junit', ['--reporter', 'junit']],
    ['github', ['--reporter', 'github']],
    ['a file', ['--reporter', 'json', '--output', 'report.json']],
    ['--once', ['--once', '--json']],
  ])('are in no output, file or log: %s', { timeout: 120_000 }, async (name, options) => {
    const before = server.seen.length;
    const { code, stdout, stderr } = await run(...options);
    // The secrets did go out, in every way, and every case was told of.
    expect(server.seen.length - before, stdout.slice(0, 500) + stderr.slice(0, 500)).toBeGreaterThan(40);
    expect(hits(CANARY, [textHay('sent', JSON.stringify(server.seen.at(-1)))])).not.toEqual([]);
    expect([0, 1]).toContain(code);
    const places: Haystack[] = [textHay('stdout', stdout), textHay('stderr', stderr)];
    if (name === 'a file')
      places.push(textHay('report', await readFile(join(folder, 'report.json'), 'utf8')));
    const cells = await logCells(join(folder, '.home'));
    expect(cells.length).toBeGreaterThan(100);
    places.push(...(await filesUnder(folder)), ...cells);
    expect(hits(CANARY, places)).toEqual([]);
    expect(stdout + stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  });
});
