import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { curlCommand } from '@shared/formats/curl';
import type { Piece } from '@shared/template/piece';
import type { RenderedRequest } from '@shared/template/rendered';

const text = (value: string): Piece => ({ kind: 'text', text: value, source: 'constant' });
const secret = (name: string): Piece => ({
  kind: 'secret',
  text: `{{secret.${name}}}`,
  source: 'secret',
  ref: `secret.${name}`,
  name,
  entry: name,
  encoding: 'raw',
});

function request(parts: Partial<RenderedRequest>): RenderedRequest {
  return {
    method: 'POST',
    url: [text('https://api.example.com/orders?a=1&b={x}')],
    headers: [],
    body: null,
    timeoutMs: 2500,
    omitted: [],
    values: [],
    failures: [],
    ...parts,
  };
}

/** The arguments that a POSIX shell hands to curl, the secrets set as variables. */
function argumentsOf(command: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${command}\n`;
  const env = { ...process.env, CRM_TOKEN: 'tok"en $1', CLIENT_ID: 'id', CLIENT_SECRET: 's&c' };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

function valuesOf(args: readonly string[], option: string): string[] {
  return args.flatMap((each, at) => (each === option ? [args[at + 1] ?? ''] : []));
}

describe.skipIf(process.platform === 'win32')(
  'the curl command of a request (a POSIX shell is needed)',
  () => {
    it('reaches curl with method, URL, headers and body as they are', () => {
      const body = `{ "it's": "$HOME \`date\` \\n", "n": 90071992547409931 }\nsecond line`;
      const args = argumentsOf(
        curlCommand(
          request({
            headers: [
              { name: 'Host', value: [text('api.example.com')] },
              { name: 'Content-Length', value: [text('12')] },
              { name: 'Content-Type', value: [text('application/json')] },
              { name: 'X-Empty', value: [text('')] },
              { name: 'Authorization', value: [text('Bearer '), secret('crm-token')] },
            ],
            body: [text(body)],
          }),
        ),
      );
      expect(valuesOf(args, '--request')).toEqual(['POST']);
      expect(valuesOf(args, '--url')).toEqual(['https://api.example.com/orders?a=1&b={x}']);
      expect(valuesOf(args, '--data-raw')).toEqual([body]);
      expect(valuesOf(args, '--max-time')).toEqual(['2.5']);
      expect(valuesOf(args, '--header')).toEqual([
        'Content-Type: application/json',
        'X-Empty;',
        'Authorization: Bearer tok"en $1',
        'Accept:',
        'User-Agent:',
      ]);
      expect(args).toContain('--globoff');
    });

    it('names the secrets to set and shows none of their values', () => {
      const command = curlCommand(
        request({ method: 'GET', headers: [{ name: 'X-Key', value: [secret('crm-token')] }] }),
      );
      expect(command.split('\n')[0]).toBe('# Set CRM_TOKEN to the secret crm-token.');
      expect(command).not.toContain('--data-raw');
      expect(command).not.toContain('Content-Type');
    });

    it('writes Basic authentication as a user, HEAD as a head and compression as asked', () => {
      const coded: Piece = {
        kind: 'base64',
        text: '<base64 of agent:{{secret.crm-token}}>',
        source: 'secret',
        pieces: [text('agent:'), secret('crm-token')],
      };
      const args = argumentsOf(
        curlCommand(
          request({
            method: 'HEAD',
            headers: [
              { name: 'Authorization', value: [text('Basic '), coded] },
              { name: 'Accept-Encoding', value: [text('gzip')] },
            ],
          }),
        ),
      );
      expect(valuesOf(args, '--user')).toEqual(['agent:tok"en $1']);
      expect(args).toEqual(expect.arrayContaining(['--head', '--compressed']));
      expect(valuesOf(args, '--header').some((each) => each.startsWith('Authorization'))).toBe(false);
    });

    it('encodes what stands as base64 in another header', () => {
      const coded: Piece = { kind: 'base64', text: '', source: 'constant', pieces: [secret('crm-token')] };
      const args = argumentsOf(curlCommand(request({ headers: [{ name: 'X-Sum', value: [coded] }] })));
      expect(valuesOf(args, '--header')[0]).toBe(`X-Sum: ${Buffer.from('tok"en $1').toString('base64')}`);
    });

    it.each(['basic', 'body'] as const)('fetches an OAuth token first, credentials sent as %s', (send) => {
      const command = curlCommand(
        request({
          headers: [{ name: 'Authorization', value: [text('Bearer '), secret('oauth2')] }],
          oauth: {
            tokenUrl: [text('https://login.example.com/token')],
            clientId: [secret('client-id')],
            clientSecret: [secret('client-secret')],
            scope: send === 'body' ? [text('orders.read orders.write')] : [text('')],
            send,
            params: [{ name: 'audience', value: [text('https://api.example.com/')] }],
          },
        }),
      );
      expect(command).not.toContain('# Set OAUTH2');
      expect(command).toContain(
        send === 'basic'
          ? '--user "$(form_encoded "$CLIENT_ID")":"$(form_encoded "$CLIENT_SECRET")"'
          : 'client_id="$CLIENT_ID"',
      );
      expect(command.includes('scope=orders')).toBe(send === 'body');
      const answering = `curl() { case "$*" in *grant_type*) echo '{ "access_token": "t0k" }';; *) printf '%s\\n' "$@";; esac; }`;
      const { stdout } = spawnSync('sh', ['-c', `${answering}\n${command}\n`], { encoding: 'utf8' });
      expect(stdout).toContain('Authorization: Bearer t0k');
    });
  },
);
