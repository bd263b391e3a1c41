import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { platforms } from '@shared/platforms/index';
import { importText } from '@services/import/detect';
import { exampleActions, exampleContext } from '../../support/example-actions';

describe('a text of unknown kind', () => {
  it.each([
    ['curl https://a.example/x', 'curl'],
    ['  $ curl https://a.example/x', 'curl'],
    ['#!/bin/sh\n# Set TOKEN to the secret token.\ncurl https://a.example/x', 'curl'],
    ['curl.exe https://a.example/x', 'curl'],
    ['POST /tickets HTTP/1.1\r\nHost: api.example.com\r\n\r\n{}', 'http'],
    ['GET https://a.example/x', 'http'],
    [
      'openapi: 3.1.0\ninfo: { title: T, version: 1 }\npaths: { /x: { get: { responses: {} } } }\n',
      'openapi',
    ],
    ['{"swagger": "2.0", "paths": {"/x": {"get": {"responses": {}}}}}', 'openapi'],
    ['# a comment\nactionbench: 1\nid: a\nname: A\nkind: form\n', 'actionbench'],
    ['\ufeffcurl https://a.example/x', 'curl'],
  ])('%j is read as %s', async (text, id) => {
    expect((await importText(text)).id).toBe(id);
  });

  it('keeps an action document to the byte, comments included', async () => {
    const text = 'actionbench: 1   # version\nid: a\nname: A\nkind: form\n';
    expect((await importText(text)).documents.map((each) => each.text)).toEqual([text]);
  });

  it('reads an HTTP request as it goes over the wire', async () => {
    const { documents, secrets } = await importText(
      'POST /v2/tickets?notify=yes HTTP/1.1\r\nHost: acme.helpdesk.example\r\nAuthorization: Bearer invented-4711\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"id": 1}\r\n',
    );
    expect(readAction(documents[0]!.text).action?.request).toMatchObject({
      method: 'POST',
      url: 'https://acme.helpdesk.example/v2/tickets',
      query: [{ name: 'notify', value: 'yes' }],
      auth: { kind: 'bearer', token: '{{secret.acme-token}}' },
      body: { kind: 'json', text: '{"id": 1}' },
    });
    expect(secrets.map(({ value }) => value)).toEqual(['invented-4711']);
  });

  it('reads what every platform that can be read writes', async () => {
    const context = exampleContext('production');
    const [action] = exampleActions().filter(({ id }) => id === 'look-up-order');
    for (const platform of platforms.filter((each) => each.import)) {
      const [file] = platform.export(action!, { ...context, values: context.values(action!) }).files;
      if (!file) continue;
      const { documents, id } = await importText(file.text, { from: platform.id });
      expect(id).toBe(platform.id);
      expect(readAction(documents[0]!.text).findings).toEqual([]);
    }
  });

  it('chooses the platform that explains most of a file', async () => {
    const { id } = await importText(
      JSON.stringify({
        type: 'apiRequest',
        name: 'get_order',
        description: 'Looks up an order.',
        method: 'GET',
        url: 'https://a.example/orders',
        messages: [{ type: 'request-start', content: 'One moment.' }],
      }),
    );
    expect(id).toBe('vapi-api-request');
  });
});

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, at) => `${name}: &${name} [${Array<string>(10).fill(`*${'abcdefgh'[at]!}`).join(', ')}]`)
  .join('\n')}\n`;

describe('a text that cannot be imported', () => {
  it.each([
    ['nothing', '', /empty/],
    ['blanks', ' \n\t ', /empty/],
    ['prose', 'hello there', /none of what can be imported: HTTP request, cURL command/],
    ['five megabytes of one letter', 'x'.repeat(5_000_000), /none of what can be imported/],
    ['more than is read', 'x'.repeat(50 * 2 ** 20), /too much to import/],
    ['bytes of an image', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', /bytes of another kind/],
    ['cut JSON', '{"type": "function", "name": "x', /line 1, column 30/],
    ['cut OpenAPI', '{"openapi": "3.1.0", "paths": {"/x": {"get"', /line 1, column \d+/],
    ['JSON of nobody', '{"hello": "world"}', /no OpenAPI document, .* no file of a platform/],
    ['a list of nothing', '[]', /no file of a platform/],
    ['prototype keys', '{"__proto__": {"type": "function"}, "constructor": 1}', /no file of a platform/],
    ['an alias bomb', `openapi: 3.1.0\npaths: {}\n${BOMB}`, /aliases|no operation/],
    [
      'an OpenAPI bomb that is used',
      `${BOMB}openapi: 3.1.0\npaths: { /x: { get: { parameters: *i } } }\n`,
      /aliases/,
    ],
    ['YAML with a tab', 'openapi: 3.1.0\npaths:\n\t/x: 1\n', /line 3/],
    ['a version that does not exist', 'openapi: 4.0.0\npaths: {}\n', /version 4\.0\.0/],
    ['no operations', 'openapi: 3.1.0\npaths: {}\n', /no operation/],
    ['paths that are a text', '{"openapi": "3.1.0", "paths": "x"}', /no operation/],
    [
      'nesting without end',
      `{"openapi": "3.0.0", "paths": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      /too deep|no operation/,
    ],
    [
      'YAML nesting without end',
      `openapi: 3.1.0\npaths: ${'['.repeat(20_000)}`,
      /cannot be read|not valid YAML/,
    ],
    ['a request without host', 'GET /x HTTP/1.1\n\n', /Host header/],
    ['a request with a broken header', 'GET /x HTTP/1.1\nnot a header\n\n', /line 2/],
    ['a broken action document', 'actionbench: 1\nid: A B\n', /cannot be read/],
    ['a command that needs the shell', 'curl "https://a.example/$(whoami)"', /runs another one, whoami/],
  ])('gets one clear sentence: %s', async (_what, text, message) => {
    const failure = await importText(text).then(
      () => null,
      (error: unknown) =>
        (error as { failure?: { class: string; message: string; hint: string } }).failure ?? error,
    );
    expect(failure).toMatchObject({ class: 'bad-input', message: expect.stringMatching(message) as string });
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });

  it('says which formats and platforms there are', async () => {
    await expect(importText('x', { from: 'nope' })).rejects.toMatchObject({
      failure: { class: 'bad-usage', hint: expect.stringContaining('openapi') as string },
    });
    await expect(importText('{}', { from: 'openapi' })).rejects.toMatchObject({
      failure: { class: 'bad-input' },
    });
    await expect(importText('x', { from: 'curl' })).rejects.toMatchObject({
      failure: { class: 'bad-input' },
    });
  });
});
