import { expect, it } from 'vitest';
import { referencesOf } from '@shared/template/references';
import { actionOf } from '../../support/actions';

it('lists every placeholder with its place, span and slot', () => {
  const action = actionOf(`
request:
  method: POST
  url: "{{env.api}}/{{a}}/x?b={{b}}&c=x{{c}}"
  query: [{ name: d, value: "{{d}}" }]
  headers: [{ name: e, value: "x {{e}}" }]
  auth: { kind: oauth2, tokenUrl: "{{env.token}}", clientId: x, clientSecret: "{{secret.s}}", params: [{ name: p, value: "{{p}}" }] }
  body: { kind: json, text: '{"f":{{f}},"g":"{{g}}","h":"x {{h}}","{{i}}":1}' }
speech: { start: "Hello {{j}}", delay: { afterMs: 10, text: "{{k}}" }, done: "{{l}}", failure: "{{m}}" }
`);
  const found = referencesOf(action).map(
    ({ reference, place, slot, path }) => `${reference.ref} ${place}${slot ? ' slot' : ''} ${path.join('/')}`,
  );
  expect(found).toEqual([
    'env.api url-base request/url',
    'a url-path request/url',
    'b url-query slot request/url',
    'c url-query request/url',
    'd query slot request/query/0/value',
    'e header request/headers/0/value',
    'env.token auth request/auth/tokenUrl',
    'secret.s auth request/auth/clientSecret',
    'p auth request/auth/params/0/value',
    'f body-json-bare slot request/body/text',
    'g body-json-quoted slot request/body/text',
    'h body-json-in-text request/body/text',
    'i body-json-key request/body/text',
    'j speech speech/start',
    'k speech speech/delay/text',
    'l speech speech/done',
    'm speech speech/failure',
  ]);
  const [first] = referencesOf(action);
  expect(first?.span).toEqual({ from: 0, to: '{{env.api}}'.length });
});

it('finds placeholders in forms, texts and buttons, and behind a place that is no JSON', () => {
  const places = (yaml: string) =>
    referencesOf(actionOf(yaml)).map(({ place, slot }) => `${place}${slot ? ' slot' : ''}`);
  const body = (yaml: string) => `request: { method: POST, url: https://a.example, body: ${yaml} }`;
  expect(places(body('{ kind: form, fields: [{ name: a, value: "{{a}}" }] }'))).toEqual(['form slot']);
  expect(places(body('{ kind: text, text: "{{a}}" }'))).toEqual(['text']);
  expect(places(body('{ kind: none }'))).toEqual([]);
  expect(places(body(`{ kind: json, text: '{"a": oops, "b": {{b}}}' }`))).toEqual(['body-json-in-text']);
  expect(places('request: { method: GET, url: "{{env.api}}{{a}}#{{b}}" }')).toEqual([
    'url-base',
    'url-path',
    'url-path',
  ]);
  expect(places('request: { method: GET, url: "a.example/x?{{a}}&b={{b}}c&d={{d}}#e" }')).toEqual([
    'url-query',
    'url-query',
    'url-query slot',
  ]);
  expect(places('request: { method: GET, url: "https://{{env.host}}:{{a}}/x" }')).toEqual([
    'url-base',
    'url-base',
  ]);
});
