import { describe, expect, it } from 'vitest';
import type { BodyInfo } from '@shared/response/body';
import { classifyAnswer } from '@shared/response/classify';
import type { HeaderLine } from '@shared/recording/recording';
import { actionOf } from '../../support/actions';
import { pick, requestOf } from './answers';

const plain = actionOf('request: { method: GET, url: "https://a.example/x" }');
const secured = actionOf(
  'request: { method: POST, url: "https://a.example/x", auth: { kind: basic, username: agent, password: "{{secret.desk}}" }, body: { kind: json, text: "{}" } }',
);
const picky = actionOf(
  'request: { method: GET, url: https://a.example }\nresponse: { failWhen: [{ path: "$.error", present: true }, { path: "$.state", equals: failed }, { path: "$.note", matches: "^refused" }, { path: "$.ok", present: false }] }',
);

interface Answer {
  readonly status?: number;
  readonly text?: string;
  readonly kind?: BodyInfo['kind'];
  readonly contentType?: string;
  readonly headers?: readonly HeaderLine[];
  readonly problem?: string;
}

function judge(action: typeof plain, answer: Answer = {}) {
  const {
    status = 200,
    text = '',
    kind = 'json',
    contentType = 'application/json',
    headers = [],
    problem = null,
  } = answer;
  const paths = (action.response.failWhen ?? []).map(({ path }) => path);
  return classifyAnswer({
    action,
    request: requestOf(action),
    status,
    headers,
    body: {
      id: '1',
      kind,
      contentType,
      bytes: text.length,
      chars: text.length,
      cut: false,
      problem,
      tokens: 1,
    },
    excerpt: text,
    picked: kind === 'json' && text !== '' ? pick(text, paths) : new Map(),
  });
}

describe('an answer that is a failure', () => {
  it('names the credential and where it went on 401, and what the API asks for', () => {
    const { class: kind, failure } = judge(secured, {
      status: 401,
      headers: [{ name: 'WWW-Authenticate', value: 'Bearer realm="x"' }],
    });
    expect(kind).toBe('http-401');
    expect(failure?.message).toContain('desk in the header Authorization');
    expect(failure?.message).toContain('asks for Bearer');
    expect(failure?.hint).toContain('current');
    expect(judge(plain, { status: 401 }).failure?.message).toContain('none was sent');
  });

  it.each<[number, Answer, RegExp, RegExp]>([
    [
      400,
      { text: '{"error":{"param":"email","message":"Bad e-mail"}}' },
      /email.*It says: "Bad e-mail"/,
      /documentation/,
    ],
    [403, {}, /does not allow it \(403\). It was sent desk in the header Authorization/, /right/],
    [404, {}, /nothing at POST https:\/\/a\.example\/x/, /static values/],
    [405, { headers: [{ name: 'allow', value: 'GET, HEAD' }] }, /does not take POST/, /GET, HEAD/],
    [405, {}, /does not take POST/, /method/],
    [408, {}, /gave up waiting/, /webhook/],
    [409, {}, /conflict/, /409/],
    [413, {}, /too large/, /maxLength/],
    [415, {}, /content type application\/json/, /Content-Type/],
    [422, { text: '{"errors":{"email":["is invalid"],"phone":["is short"]}}' }, /email, phone/, /parameters/],
    [422, { text: '{"detail":[{"loc":["body","email"],"msg":"field required"}]}' }, /: email/, /parameters/],
    [429, { headers: [{ name: 'Retry-After', value: '30' }] }, /wait 30 s/, /limit/],
    [
      429,
      { headers: [{ name: 'Retry-After', value: 'Sat, 21 Nov 2026 10:00:00 GMT' }] },
      /until Sat/,
      /limit/,
    ],
    [429, {}, /no more requests/, /limit/],
    [500, { text: 'boom', kind: 'text' }, /failed \(500\)/, /Copy for ticket/],
    [302, {}, /redirect/, /final URL/],
    [502, {}, /not available now \(502\)/, /status page/],
    [
      503,
      { headers: [{ name: 'Retry-After', value: '30' }] },
      /not available now \(503\).* asks to wait 30 s/,
      /Try again then/,
    ],
    [418, {}, /refused the request \(418\)/, /documentation/],
  ])('%i with %j', (status, answer, message, hint) => {
    const judged = judge(secured, { status, ...answer });
    expect(judged.class).toBe(`http-${status}`);
    expect(judged.failure?.class).toBe(`http-${status}`);
    expect(judged.failure?.message).toMatch(message);
    expect(judged.failure?.hint).toMatch(hint);
  });
});

describe('a 2xx answer', () => {
  it.each([
    ['{"error":{"code":1}}', '$.error is present'],
    ['{"ok":1,"state":"failed"}', '$.state is failed'],
    ['{"ok":1,"note":"refused: no"}', '$.note matches ^refused'],
    ['{}', '$.ok is missing'],
  ])('%s says that it failed', (text, rule) => {
    const judged = judge(picky, { text });
    expect(judged.class).toBe('failed-body');
    expect(judged.failure?.message).toContain(rule);
  });

  it.each([
    ['{"success":false,"error":{"message":"No such order"}}', '"success" is false. It says: "No such order"'],
    ['{"ok":false}', '"ok" is false.'],
    ['{"error":"invalid_state"}', 'it holds an "error". It says: "invalid_state"'],
    ['{"data":null,"errors":[{"message":"Unknown field"}]}', 'it holds "errors". It says: "Unknown field"'],
  ])('without a rule, %s says by itself that it failed', (text, said) => {
    const judged = judge(plain, { text });
    expect(judged.class).toBe('failed-body');
    expect(judged.failure?.message).toContain(said);
    expect(judged.failure?.hint).toContain('failWhen');
    // A rule of the action decides alone.
    expect(judge(picky, { text: '{"success":false,"error":null,"ok":1}' }).class).toBe('ok');
  });

  it.each([
    '{"error":null}',
    '{"error":""}',
    '{"error":{}}',
    '{"errors":[]}',
    '{"success":true}',
    '[false]',
    '"error"',
  ])('without a rule, %s is ok', (text) => expect(judge(plain, { text }).class).toBe('ok'));

  it('is ok when no rule applies; a null error is none', () => {
    expect(judge(picky, { text: '{"error":null,"ok":1,"state":"done","note":"fine"}' })).toEqual({
      class: 'ok',
      failure: null,
    });
  });

  it('is no JSON where JSON is needed or promised', () => {
    expect(
      judge(picky, { kind: 'html', contentType: 'text/html', text: '<html>' }).failure?.message,
    ).toContain('HTML page');
    expect(
      judge(plain, { kind: 'text', problem: 'line 1, column 2: x', text: '{' }).failure?.message,
    ).toContain('line 1');
    expect(judge(plain, { kind: 'html', contentType: 'text/html', text: '<html>' }).class).toBe('ok');
  });

  it('is empty where something is needed', () => {
    expect(judge(picky, { kind: 'empty' }).class).toBe('empty-body');
    expect(judge(plain, { kind: 'empty', contentType: 'text/plain' }).class).toBe('ok');
    expect(judge(picky, { kind: 'empty', status: 204 }).class).toBe('ok');
  });
});
