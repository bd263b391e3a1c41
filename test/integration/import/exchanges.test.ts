import { describe, expect, it } from 'vitest';
import { importText } from '@services/import/detect';

const TOKEN = 'invented-canary-90210';

const EXCHANGE = `POST /v2/tickets?notify=yes HTTP/1.1
Host: acme.helpdesk.example
Authorization: Bearer ${TOKEN}
Content-Type: application/json

{"subject": "Late"}

HTTP/1.1 100 Continue

HTTP/1.1 422 Unprocessable Content
Content-Type: application/json
Date: Fri, 20 Nov 2026 10:11:12 GMT
this is no header

{"error": "no subject\\n"}
`;

const VERBOSE = `$ curl -v -X POST https://acme.helpdesk.example/v2/tickets -d '{"subject": "Late"}'
  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
* Host acme.helpdesk.example:443 was resolved.
*   Trying 192.0.2.7:443...
* Connected to acme.helpdesk.example (192.0.2.7) port 443
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
> POST /v2/tickets HTTP/2
> Host: acme.helpdesk.example
> User-Agent: curl/8.9.1
> Authorization: Bearer ${TOKEN}
>
} [19 bytes data]
< HTTP/2 302
< location: /v3/tickets
<
* Issue another request to this URL
> GET /v3/tickets HTTP/2
> Host: acme.helpdesk.example
>
< HTTP/2 404
< content-type: application/json
<
{ [40 bytes data]
{"error": "no such ticket"}* Connection #0 to host acme.helpdesk.example left intact
`;

describe('a request with what came back', () => {
  it('is an action to be, and a call', async () => {
    const { id, documents, calls } = await importText(EXCHANGE);
    expect(id).toBe('http');
    expect(documents).toHaveLength(1);
    expect(documents[0]?.text).not.toContain('422');
    expect(calls).toMatchObject([
      {
        at: '2026-11-20T10:11:12.000Z',
        request: {
          method: 'POST',
          url: 'https://acme.helpdesk.example/v2/tickets?notify=yes',
          body: '{"subject": "Late"}',
        },
        response: {
          status: 422,
          headers: [{ name: 'Content-Type' }, { name: 'Date' }],
          body: '{"error": "no subject\\n"}',
        },
        durationMs: null,
      },
    ]);
  });

  it('may stand with others in one text', async () => {
    const { calls } = await importText(`${EXCHANGE}\n### the next one\n${EXCHANGE.replace('POST', 'PUT')}`);
    expect(calls.map(({ request, response }) => [request?.method, response?.status])).toEqual([
      ['POST', 422],
      ['PUT', 422],
    ]);
    expect(calls[0]?.response?.body).toBe('{"error": "no subject\\n"}');
  });

  it('alone is a call of which nobody knows what came back', async () => {
    const { calls } = await importText('GET https://a.example/x');
    expect(calls).toMatchObject([{ request: { method: 'GET', url: 'https://a.example/x' }, response: null }]);
  });
});

describe('what curl prints with -v', () => {
  it('is read with every hop, and with the body of its command', async () => {
    const { id, calls } = await importText(VERBOSE);
    expect(id).toBe('http');
    expect(calls.map(({ request, response }) => [request?.method, request?.url, response?.status])).toEqual([
      ['POST', 'https://acme.helpdesk.example/v2/tickets', 302],
      ['GET', 'https://acme.helpdesk.example/v3/tickets', 404],
    ]);
    expect(calls[0]?.request?.body).toBe('{"subject": "Late"}');
    expect(calls[1]).toMatchObject({
      request: { body: null },
      response: { body: '{"error": "no such ticket"}', headers: [{ name: 'content-type' }] },
    });
  });

  it('needs no command above it', async () => {
    const { calls } = await importText(
      VERBOSE.slice(VERBOSE.indexOf('*   Trying'))
        .replaceAll('443', '80')
        .replace(/^\* SSL.*\n/m, ''),
    );
    expect(calls[0]?.request).toMatchObject({ url: 'http://acme.helpdesk.example/v2/tickets', body: null });
  });
});

describe('a cURL command', () => {
  it('is a call too: variables where a credential stands are the secrets they would be', async () => {
    const { calls } = await importText(
      `curl -u "jane:$PIN" 'https://a.example/x' ; curl "https://a.example/$ID" -H "Authorization: Bearer $API_TOKEN" -d "id=$ID"`,
    );
    expect(calls.map(({ request }) => request)).toMatchObject([
      { headers: [{ name: 'Authorization', value: 'Basic {{secret.pin}}' }] },
      {
        method: 'POST',
        url: 'https://a.example/$ID',
        body: 'id=$ID',
        headers: [{ value: 'Bearer {{secret.api-token}}' }, { name: 'Content-Type' }],
      },
    ]);
    const [literal] = (await importText(`curl -u jane:${TOKEN} https://a.example/x`)).calls;
    expect(literal?.request?.headers).toEqual([
      { name: 'Authorization', value: `Basic ${btoa(`jane:${TOKEN}`)}` },
    ]);
  });
});
