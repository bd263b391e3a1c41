import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { renderRequest } from '@shared/template/render/request';
import { resolveValues } from '@shared/template/resolve';
import { importText } from '@services/import/detect';
import { wireText } from '../../support/piece-text';
import { startRecorder, type Arrived } from '../../support/servers/recorder';

/** What a server sees of a request, as far as an action decides it. */
interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers that curl and we add by ourselves, each in its own way. */
const OWN = /^(host|user-agent|content-length|connection|accept|accept-encoding|expect)$/;

let recorder: Awaited<ReturnType<typeof startRecorder>>;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

/** A blank is `+` to some and `%20` to others; both mean it in a query. */
function seenOf(
  method: string,
  target: string,
  headers: readonly (readonly [string, string])[],
  body: string,
): Seen {
  const [path = '', query] = target.split('?');
  const plain = query?.replaceAll('+', '%20').replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  const kept = headers.filter(([name]) => !OWN.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    method,
    target: plain === undefined ? path : `${path}?${plain}`,
    headers: Object.fromEntries(kept),
    body,
  };
}

/** Headers by their names in small letters, several of one name joined. */
function asSeen({ method, url, headers, body }: Arrived): Seen {
  const pairs = headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name.toLowerCase(), headers[index + 1] ?? ''] as const] : [],
  );
  return seenOf(method, url, pairs, body);
}

async function asImported(command: string): Promise<readonly Seen[]> {
  const { documents, secrets } = await importText(command);
  const values = new Map(secrets.map(({ name, value }) => [name, value]));
  const secretOf = (name: string) => values.get(name) ?? '';
  return documents.map(({ text }) => {
    const action = readAction(text).action!;
    const request = renderRequest(action, resolveValues(action, { environment: null, use: 'panel' }));
    expect(request.failures).toEqual([]);
    const headers = request.headers.map(
      ({ name, value }) => [name.toLowerCase(), wireText(value, secretOf)] as const,
    );
    const url = wireText(request.url, secretOf).replace(recorder.base, '');
    return seenOf(request.method, url, headers, request.body ? wireText(request.body, secretOf) : '');
  });
}

/** Every way in which people write commands, BASE standing for the server. */
const COMMANDS = [
  'curl BASE/a',
  "curl -X POST BASE/a -d 'x=1&y=2'",
  `curl BASE/a --json '{"a":1}'`,
  "curl -G BASE/s -d 'q=a%20b' -d n=1",
  "curl -G BASE/s --data-urlencode 'q=ü & c'",
  'curl -I BASE/a',
  'curl --head BASE/a',
  "curl -b 'sid=abc; theme=dark' BASE/a",
  'curl --compressed BASE/a',
  `curl BASE/a --data-raw $'{"t":"it\\'s\\n\\u00fc"}' -H 'content-type: application/json'`,
  `curl -XPUT BASE/a -d '{"name":"Zoë 🖨"}' -H 'Content-Type: application/json'`,
  'curl -X DELETE BASE/a/1',
  'curl -u me:pass BASE/a',
  'curl BASE/a?x=1\\&y=2',
  'curl "BASE/a?x=%20&y=a+b"',
  'curl -d a=1 -d b=2 BASE/f',
  "curl --data-urlencode 'a=1 2' --data-urlencode 'b=é' BASE/f",
  "curl -H 'X-Empty;' BASE/a",
  "curl -d '<a>1</a>' -H 'Content-Type: text/xml' BASE/x",
  'curl -X POST BASE/x',
  "curl --request PATCH --url BASE/p --header 'Content-Type: application/json' --data '{\n  \"a\": [1,2]\n}'",
  "curl --location 'BASE/a' \\\n--header 'Authorization: Bearer invented-123456789'",
  `curl --data-binary '{"a":1}' -H "Content-Type: application/json; charset=utf-8" BASE/a`,
  `curl BASE/a -H 'Content-Type: application/vnd.api+json' -d '{"a":1}'`,
  `curl BASE/a -d '[]' -H 'content-type: application/json'`,
  "curl BASE/a -d 'plain' -H 'content-type: text/plain'",
  "curl BASE/a -d 'plain'",
  "curl BASE/a -d 'k=%7Bx%7D&k=2'",
  'curl BASE/a%2Fb/c',
  "curl 'BASE/a#fragment'",
  'curl --oauth2-bearer invented-token BASE/a',
  `curl -X POST BASE/a -H 'Content-Type: application/json' -d '{"x": "{{name}}"}'`,
  "curl 'BASE/s?tags=a&tags=b'",
  "curl 'BASE/a?x'",
  "curl 'BASE/a?x=&y'",
  "curl -d 'a&b=' BASE/a",
  "curl -d 'a=1' -X GET BASE/a",
  'curl BASE/a BASE/b',
  'curl --data "line1\nline2" BASE/a',
  "curl -H 'X-Api-Key: invented-key-1' 'BASE/a?api_key=invented-key-2'",
  `curl BASE/a -H 'content-type: application/json' -d '{"user": "me", "password": "inv \\" ented"}'`,
];

describe('a cURL command that was imported', () => {
  it.each(COMMANDS)('sends what curl sends: %s', async (command) => {
    const own = command.replaceAll('BASE', recorder.base);
    recorder.arrived.length = 0;
    const child = spawn('bash', ['-c', own], { stdio: 'ignore', cwd: tmpdir() });
    await new Promise((done) => child.once('close', done));
    const seen = recorder.arrived.map(asSeen);
    expect(seen).not.toEqual([]);
    expect(await asImported(own)).toEqual(seen);
  });

  it('makes placeholders of shell variables', async () => {
    const { documents, secrets } = await importText(
      `curl -X POST "$API_URL/orders/\${ORDER_ID}" -H "Authorization: Bearer $SHOP_TOKEN" -H 'content-type: application/json' -d "{\\"sum\\": $AMOUNT}"`,
    );
    const { action } = readAction(documents[0]!.text);
    expect(action?.request).toMatchObject({
      url: '{{env.api_url}}/orders/{{order_id}}',
      auth: { kind: 'bearer', token: '{{secret.shop-token}}' },
      body: { kind: 'json', text: '{"sum": {{amount}}}' },
    });
    expect(action?.parameters.map(({ name }) => name)).toEqual(['order_id', 'amount']);
    expect(secrets).toEqual([]);
  });

  it('leaves no credential in the documents', async () => {
    const { documents } = await importText(
      `curl -u me:invented-pw -H 'X-Api-Key: invented-key' -b 'sid=invented-cookie' 'https://a.example/x?token=invented-token' -d '{"client_secret": "invented-secret"}'`,
    );
    expect(documents.map(({ text }) => text).join()).not.toMatch(/invented/);
  });
});
