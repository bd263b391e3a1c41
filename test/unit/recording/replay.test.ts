import { describe, expect, it } from 'vitest';
import { type PreparedReplay, prepareReplay, type ReplayAround } from '@shared/recording/replay/prepare';
import type { ReplayHow } from '@shared/recording/replay/how';
import { recordedGiven } from '@shared/recording/replay/recorded-values';
import { mayDuplicate } from '@shared/recording/replay/risk';
import type { Hop, Recording } from '@shared/recording/recording';
import { JsonNumber } from '@shared/json/json';
import { joinPieces } from '@shared/template/pieces';
import { actionOf, render } from '../../support/actions';
import { body, recording } from '../../integration/logs/recordings';

const ticket = actionOf(`
parameters:
  - { name: email, type: email, description: The caller's e-mail, required: true, example: jane@example.com }
  - { name: count, type: integer, description: How many, example: 7 }
request:
  method: POST
  url: "{{env.api}}/tickets"
  auth: { kind: bearer, token: "{{secret.helpdesk-token}}" }
  body: { kind: json, text: '{ "email": {{email}}, "count": {{count}} }' }
`);

const around: ReplayAround = {
  action: ticket,
  environments: [
    { actionbench: '1', name: 'staging', values: { api: 'https://staging.example.com' } },
    { actionbench: '1', name: 'live', values: { api: 'https://api.example.com' } },
  ] as ReplayAround['environments'],
  workspace: { actions: [ticket], context: [] },
  outputShape: () => null,
};

const made = recording({
  environment: 'staging',
  request: render(ticket, { given: { 'env.api': 'https://staging.example.com' } }),
  values: [
    { ref: 'email', source: 'parameter', origin: 'given', json: '"ann@example.com"' },
    { ref: 'count', source: 'parameter', origin: 'given', json: '90071992547409931' },
    { ref: 'note', source: 'parameter', origin: 'absent', json: null },
    { ref: 'env.api', source: 'environment', origin: 'environment', json: '"https://staging.example.com"' },
    { ref: 'env.x', source: 'environment', origin: 'given', json: '"by hand"' },
    { ref: 'secret.helpdesk-token', source: 'secret', origin: 'secret', json: null },
  ],
});

const changed = (more: Partial<ReplayHow & { mode: 'document' }> = {}): ReplayHow => ({
  mode: 'document',
  environment: 'staging',
  platform: null,
  given: {},
  ...more,
});

const sent = ({ request }: PreparedReplay) => ({
  url: joinPieces(request.url),
  body: request.body && joinPieces(request.body),
});

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was refused';
}

describe('what was given then', () => {
  it('is given again, digits kept, but for what the environment and the keychain say', () => {
    expect(recordedGiven(made)).toEqual({
      email: 'ann@example.com',
      count: '90071992547409931',
      note: null,
      'env.x': 'by hand',
    });
  });
});

describe('as it was', () => {
  it('sends the very request, with secrets by their names', () => {
    // As it comes out of the log: numbers of values are text there.
    const stored = JSON.parse(JSON.stringify(made)) as Recording;
    const prepared = prepareReplay(stored, { mode: 'recorded' }, around);
    expect({ ...prepared.request, values: [] }).toEqual({ ...made.request, values: [] });
    const count = prepared.request.values.find(({ ref }) => ref === 'count')?.value;
    expect(count).toEqual(new JsonNumber('90071992547409931'));
    expect(prepared.environment?.name).toBe('staging');
  });

  it('needs neither action nor environment any more', () => {
    const gone = { ...around, action: null, environments: [] };
    const { action, environment } = prepareReplay(made, { mode: 'recorded' }, gone);
    expect([action.id, action.safety, environment]).toEqual(['crm-lookup', 'write', null]);
  });

  it('sends a call that came from elsewhere as its first exchange says, its secrets out of the keychain', () => {
    const [hop] = recording().hops as [Hop];
    const call = (type: string | null, text: string): Recording =>
      recording({
        action: null,
        hops: [
          { ...hop, kind: 'token' },
          {
            ...hop,
            method: 'POST',
            url: 'https://api.example.com/?key={{secret.api-key}}',
            requestHeaders: [{ name: 'Accept', value: '*/*', auto: true }, ...hop.requestHeaders],
            requestBody: { ...body(text), contentType: type },
          },
        ],
      });
    const { action, request } = prepareReplay(
      call('application/json', '{"token":"{{secret.api-key}}"}'),
      { mode: 'recorded' },
      { ...around, action: null },
    );
    expect(action.name).toBe('No action');
    expect(request.url[1]).toMatchObject({ kind: 'secret', name: 'api-key', encoding: 'url-component' });
    expect(request.headers[1]?.value[1]).toMatchObject({ kind: 'secret', encoding: 'header' });
    expect(request.body?.[1]).toMatchObject({ kind: 'secret', encoding: 'json-string' });
    const bodyOf = (type: string | null) =>
      prepareReplay(call(type, 'a={{secret.api-key}}'), { mode: 'recorded' }, around).request.body?.[1];
    expect(bodyOf('application/x-www-form-urlencoded')).toMatchObject({ encoding: 'form' });
    expect(bodyOf(null)).toMatchObject({ encoding: 'raw' });
  });

  it('leaves out a binary body, which the log does not keep as it was sent', () => {
    const [hop] = recording().hops as [Hop];
    const call = recording({ hops: [{ ...hop, requestBody: { ...body('AAEC'), base64: true } }] });
    expect(prepareReplay(call, { mode: 'recorded' }, around).request.body).toBeNull();
  });

  it('says why when nothing was sent, or when a value was masked', () => {
    const asIs = (call: Recording) => refusal(() => prepareReplay(call, { mode: 'recorded' }, around));
    expect(asIs(recording({ hops: [] }))).toMatch(/Nothing was sent in this run/);
    expect(asIs({ ...made, request: render(ticket, { use: 'case' }) })).toMatch(/Nothing was sent/);
    const masked = { ref: 'email', source: 'parameter', origin: 'given', json: '"{{secret.x}}"' } as const;
    expect(asIs({ ...made, values: [masked] })).toMatch(/^email held a secret/);
    expect(asIs({ ...made, masked: true })).toMatch(/^Personal data was masked/);
  });
});

describe('as the document now is', () => {
  it('takes the recorded values, and no example for what was absent', () => {
    const without = { ...made, values: made.values.filter(({ ref }) => ref !== 'count') };
    expect(sent(prepareReplay(without, changed(), around))).toEqual({
      url: 'https://staging.example.com/tickets',
      body: '{ "email": "ann@example.com" }',
    });
  });

  it('takes other values, another environment and another platform', () => {
    const given = { email: 'bob@example.com', count: null };
    const prepared = prepareReplay(made, changed({ environment: 'live', given }), around);
    expect(sent(prepared)).toEqual({
      url: 'https://api.example.com/tickets',
      body: '{ "email": "bob@example.com" }',
    });
    const onCellbot = prepareReplay(made, changed({ platform: 'cellbot' }), around);
    expect(onCellbot.platform).toBe('cellbot');
    expect(onCellbot.request.headers.some(({ name }) => name === 'Authorization')).toBe(false);
  });

  it('names no environment when none is chosen', () => {
    const { environment, request } = prepareReplay(made, changed({ environment: null }), around);
    expect(environment).toBeNull();
    expect(request.failures[0]?.class).toBe('unresolved-placeholder');
  });

  it('asks for a masked value again, and takes it', () => {
    const masked = { ref: 'email', source: 'parameter', origin: 'given', json: '"{{secret.x}}"' } as const;
    const call = { ...made, values: [masked] };
    expect(refusal(() => prepareReplay(call, changed(), around))).toMatch(/^email held a secret/);
    const { request } = prepareReplay(call, changed({ given: { email: 'a@b.co' } }), around);
    expect(request.failures).toEqual([]);
  });

  it('says what to do when the action is gone', () => {
    expect(refusal(() => prepareReplay(made, changed(), { ...around, action: null }))).toMatch(/no action/);
  });
});

describe('what may happen twice', () => {
  const read = actionOf('safety: read\nrequest: { method: POST, url: "https://api.example.com/search" }');
  it('names method and path of a write', () => {
    expect(mayDuplicate(ticket, prepareReplay(made, changed(), around).request)).toBe('POST /tickets');
    expect(mayDuplicate(ticket, { ...render(read), url: [] })).toBe('POST ');
  });
  it('believes the document about its own method only', () => {
    expect(mayDuplicate(read, render(read))).toBeNull();
    expect(mayDuplicate(read, { ...render(read), method: 'DELETE' })).toBe('DELETE /search');
    expect(mayDuplicate(ticket, { ...render(read), method: 'GET' })).toBeNull();
  });
});
