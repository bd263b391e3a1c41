import { describe, expect, it } from 'vitest';
import { platformById } from '@shared/platforms';
import { definePlatform } from '@shared/platforms/engine/define';
import { from } from '@shared/platforms/profile';
import { joinPieces } from '@shared/template/pieces';
import { resolveValues } from '@shared/template/resolve';
import { actionFrom, documentWith } from '../lint/workspace';

const said = from('https://example.com/limits');
const { profile } = platformById('itellico');

/** A platform that is nothing but its profile: a body and nothing beside it, a static URL, two retries. */
const narrow = definePlatform({
  id: 'narrow',
  name: 'Narrow',
  docs: 'https://example.com',
  profile: {
    ...profile,
    parts: said(['body']),
    auth: said(['none']),
    placeholders: said(['body']),
    retries: said({ max: 2 }),
    types: said({ string: 'text', array: 'list' }),
  },
  sheet: () => ({ before: [], fields: [], after: [] }),
});

const NUMBER = '  - { name: number, type: string, description: The number, required: true, example: "7" }';
const REQUEST = (method: string, rest = '') =>
  `parameters:\n${NUMBER}\nrequest:\n  method: ${method}\n  url: https://api.example.com/orders/{{number}}?all\n  headers: [{ name: X-A, value: b }]\n  auth: { kind: bearer, token: "{{secret.key}}" }\n  retry: { times: 3 }${rest}`;

function sent(fragment: string) {
  const action = actionFrom(documentWith(fragment));
  const { request } = narrow.preview(action, resolveValues(action, { environment: null, use: 'panel' }));
  return {
    url: joinPieces(request!.url),
    body: joinPieces(request!.body ?? []),
    headers: request!.headers.map(({ name }) => name),
  };
}

describe('a platform that is its profile alone', () => {
  it('sends what it has fields for, and moves what may not stand in the URL', () => {
    const { url, body, headers } = sent(REQUEST('POST'));
    expect(url).toBe('https://api.example.com/orders?all=');
    expect(body).toBe('{ "number": "7" }');
    expect(headers).not.toContain('X-A');
    expect(headers).not.toContain('Authorization');
  });

  it.each([
    ['a form', '\n  body: { kind: form, fields: [{ name: a, value: b }] }', 'a=b&number=7'],
    ['an empty object', `\n  body: { kind: json, text: '{}' }`, '{ "number": "7" }'],
    ['an object', `\n  body: { kind: json, text: '{ "a": 1 } ' }`, '{ "a": 1, "number": "7" }'],
  ])('adds to %s', (_kind, part, body) => {
    expect(sent(REQUEST('PUT', part)).body).toBe(body);
  });

  it.each([
    ['plain text', '\n  body: { kind: text, text: hello }', 'hello'],
    ['a JSON list', `\n  body: { kind: json, text: '[1]' }`, '[1]'],
  ])('leaves %s alone, and takes the query', (_kind, part, body) => {
    expect(sent(REQUEST('PATCH', part))).toMatchObject({
      url: 'https://api.example.com/orders?all=&number=7',
      body,
    });
  });

  it('takes the query where the method has no body', () => {
    expect(sent(REQUEST('DELETE')).url).toBe('https://api.example.com/orders?all=&number=7');
  });

  it('finds what is too much, and what it has no type for inside a list', () => {
    const rules = (fragment: string) =>
      narrow.check(actionFrom(documentWith(fragment))).map(({ rule }) => rule);
    expect(rules(REQUEST('POST'))).toContain('platform-retries');
    const list = (items: string) =>
      rules(`parameters:\n  - { name: a, type: array, description: A list, items: ${items} }`);
    expect(list('{ type: object, properties: [{ name: b, type: string }] }')).toContain('platform-type');
    expect(list('{ type: array, items: { type: string } }')).not.toContain('platform-type');
  });
});
