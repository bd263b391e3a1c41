import { describe, expect, it } from 'vitest';
import { readCurl } from '@services/import/curl/read-curl.js';
import { curlToActions } from '@services/import/curl/to-action.js';

async function actionsOf(command: string) {
  return curlToActions(await readCurl(command));
}

describe('a pasted cURL command', () => {
  it('becomes an action whose token is a secret', async () => {
    const { actions, secrets } = await actionsOf(
      `curl -X POST 'https://acme.helpdesk.example/api/v2/tickets?notify=yes' \\
        -H 'Authorization: Bearer invented-token-4711' -H 'Content-Type: application/json' \\
        --max-time 4 -d '{"subject": "Screen stays black", "id": 90071992547409931}'`,
    );
    expect(actions).toEqual([
      {
        actionbench: '1',
        id: 'create-tickets',
        name: 'Create tickets',
        kind: 'http',
        description: '',
        request: {
          method: 'POST',
          url: 'https://acme.helpdesk.example/api/v2/tickets',
          query: [{ name: 'notify', value: 'yes' }],
          auth: { kind: 'bearer', token: '{{secret.acme-token}}' },
          body: { kind: 'json', text: '{"subject": "Screen stays black", "id": 90071992547409931}' },
          timeoutMs: '4000',
        },
      },
    ]);
    expect(secrets).toEqual([
      { name: 'acme-token', value: 'invented-token-4711', where: 'the header Authorization' },
    ]);
  });

  it.each([
    [
      'curl -u agent:hunter-22 https://crm.example/customers',
      { kind: 'basic', username: 'agent', password: '{{secret.crm-password}}' },
    ],
    [
      'curl https://agent:hunter-22@crm.example/customers',
      { kind: 'basic', username: 'agent', password: '{{secret.crm-password}}' },
    ],
    [
      "curl -H 'X-API-Key: key-1234567' https://crm.example/a",
      { kind: 'header', name: 'X-API-Key', value: '{{secret.crm-key}}' },
    ],
    [
      "curl 'https://crm.example/a?api_key=key-1234567'",
      { kind: 'query', name: 'api_key', value: '{{secret.crm-key}}' },
    ],
    [
      "curl -H 'Authorization: Basic YWdlbnQ6aHVudGVyLTIy' https://crm.example/a",
      { kind: 'basic', username: 'agent', password: '{{secret.crm-password}}' },
    ],
  ])('moves the credential of %s out', async (command, auth) => {
    const { actions, secrets } = await actionsOf(command);
    expect(actions[0]).toHaveProperty('request.auth', auth);
    expect(secrets).toHaveLength(1);
    expect(JSON.stringify(actions)).not.toMatch(/hunter-22|key-1234567|YWdlbnQ6/);
  });

  it('reads the flavour that browsers copy on Windows', async () => {
    const [request] = await readCurl(
      'curl ^"https://crm.example/leads^" ^\r\n  -H ^"accept: application/json^" ^\r\n  --data-raw ^"^{^\\^"name^\\^":^\\^"Jane^\\^"^}^"',
    );
    expect(request).toMatchObject({
      method: 'POST',
      url: 'https://crm.example/leads',
      body: '{"name":"Jane"}',
    });
  });

  it('reads -G, urlencoded data and several commands', async () => {
    const requests = await readCurl(
      "curl -G https://crm.example/search --data-urlencode 'q=a b&c' ; curl -d a=1 -d b=2 https://crm.example/f",
    );
    expect(requests.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'GET', url: 'https://crm.example/search?q=a+b%26c', body: null },
      { method: 'POST', url: 'https://crm.example/f', body: 'a=1&b=2' },
    ]);
  });

  it('says what an action cannot do', async () => {
    const [request] = await readCurl('curl -k -F photo=@cat.png https://crm.example/photos');
    expect(request?.body).toBeNull();
    expect(request?.notes.join(' ')).toMatch(/multipart form.*certificates are always checked/s);
  });

  it('keeps two braces as text', async () => {
    const { actions } = await actionsOf(`curl -d '{"template": "{{name}}"}' https://crm.example/t`);
    expect(actions[0]).toHaveProperty('request.body.text', `{"template": "{{'{{'}}name}}"}`);
  });

  it.each(['wget https://crm.example', 'curl', '', 'curl "unclosed', '{"json": true}'])(
    'refuses %j with one sentence',
    async (command) => {
      await expect(readCurl(command)).rejects.toMatchObject({ failure: { class: 'bad-input' } });
    },
  );
});
