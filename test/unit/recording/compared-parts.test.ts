import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { answerHeadersText, requestText } from '@shared/recording/compared-parts';
import type { Hop } from '@shared/recording/recording';
import { recordingOf, requestOf } from '../response/answers';

const recording = recordingOf('{}');
const [hop] = recording.hops as [Hop];
const body = (text: string, more = {}) => ({
  text,
  base64: false,
  bytes: text.length,
  cut: false,
  contentType: 'application/json',
  ...more,
});

describe('the parts of a recording that are compared', () => {
  it('is the first request that was sent, its JSON with every digit', () => {
    const sent: Hop = {
      ...hop,
      method: 'POST',
      requestHeaders: [{ name: 'Accept', value: '*/*' }],
      requestBody: body('{"id": 90071992547409931}'),
    };
    const token: Hop = { ...hop, kind: 'token', url: 'https://a.example/token' };
    expect(requestText({ ...recording, hops: [token, sent, hop] })).toBe(
      '{"method":"POST","url":"https://a.example","headers":{"accept":"*/*"},"body":{"id": 90071992547409931}}',
    );
    const text = (requestBody: Hop['requestBody']) =>
      requestText({ ...recording, hops: [{ ...sent, requestBody }] }).split('"body":')[1];
    expect(text(body('a=1&b=2'))).toBe('"a=1&b=2"}');
    expect(text(body('[1]', { cut: true }))).toBe('"[1]"}');
    expect(text(null)).toBeUndefined();
  });

  it('is what would have been sent when nothing was', () => {
    const text = `actionbench: 1
id: a
name: A
kind: http
description: Does a.
request:
  method: POST
  url: https://a.example/x
  headers: [{ name: X-Key, value: "{{secret.key}}" }]
  body: { kind: json, text: '{"n": 1.10}' }`;
    const request = requestOf(readAction(text).action!);
    const written = requestText({ ...recording, hops: [], request });
    expect(written).toContain('"x-key":"{{secret.key}}"');
    expect(written).toContain('"body":{"n": 1.10}');
    expect(requestText({ ...recording, hops: [], request: { ...request, body: null } })).not.toContain(
      'body',
    );
    expect(requestText({ ...recording, hops: [], request: null })).toBe('{}');
  });

  it('is the headers of the last answer, several of one name as a list', () => {
    const responseHeaders = [
      { name: 'Set-Cookie', value: 'a' },
      { name: 'set-cookie', value: 'b' },
      { name: 'ETag', value: '"x"' },
    ];
    expect(answerHeadersText({ ...recording, hops: [{ ...hop, responseHeaders }] })).toBe(
      '{"set-cookie":["a","b"],"etag":"\\"x\\""}',
    );
    expect(answerHeadersText({ ...recording, hops: [] })).toBe('{}');
  });
});
