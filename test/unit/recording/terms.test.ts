import { describe, expect, it } from 'vitest';
import { excerptOf } from '@shared/recording/excerpt';
import { matcher, termsOf } from '@shared/recording/terms';
import { recording } from '../../integration/logs/recordings';

const marked = (text: string, search: string, contains = '') =>
  matcher(search, contains)?.(text).map(({ from, to }) => text.slice(from, to));

describe('what a search marks', () => {
  it.each([
    ['order SO-1042-88 shipped', 'SO-1042', ['SO-1042']],
    ['reorder the order orders', 'order', ['order', 'order']],
    ['Zürich, ZURICH', 'zürich', ['Zürich', 'ZURICH']],
    ['shipped today', '"shipped today"', ['shipped today']],
    ['a "b" (c)', '(c', ['c']],
    ['İstanbul', 'stanbul', []],
  ])('in %j by %j is %j', (text, search, expected) => expect(marked(text, search)).toEqual(expected));

  it('is anywhere for a part, and nothing for no word', () => {
    expect(marked('reorder SO-1042-88', '', '042-8')).toEqual(['042-8']);
    expect(marked('REORDER', '', 'order')).toEqual(['ORDER']);
    expect(matcher('- *')).toBeNull();
    expect(matcher()).toBeNull();
    expect(matcher('"open quote')?.('an open quote')).toHaveLength(1);
    expect(termsOf('a "b c" - d')).toEqual(['a', 'b c', 'd']);
  });

  it('never shifts by characters whose folding has another length', () => {
    expect(marked('한국어 주문 order', 'order')).toEqual(['order']);
    expect(marked('İ order', 'order')).toEqual(['order']);
    expect(marked('İ 한국어 order', 'order')).toEqual(['order']);
  });
});

describe('the excerpt of a recording', () => {
  const of = (search: string, differs: Parameters<typeof recording>[0]) =>
    excerptOf(recording(differs), matcher(search) ?? (() => []));

  it('is the first place that matches, on one line around the match', () => {
    const answer = `{\n  "filler": "${'x '.repeat(100)}",\n  "state": "shipped",\n  "more": "${'y '.repeat(100)}"\n}`;
    const excerpt = of('shipped', { answer });
    expect(excerpt?.place).toBe('answer');
    expect(excerpt?.text).toMatch(/^….*"state": "shipped".*…$/);
    expect(of('customers', {})?.place).toBe('url');
    expect(of('conv_8', { conversationId: 'conv_8' })?.place).toBe('conversation');
    expect(of('Bearer', {})?.place).toBe('request header');
    expect(of('Content', {})?.place).toBe('answer header');
    expect(of('90071992547409931', {})?.place).toBe('result');
    const failure = { class: 'dns', message: 'No such host', hint: '' } as const;
    expect(of('host', { failure, hops: [] })?.place).toBe('result');
    const [hop] = recording().hops;
    const requestBody = { text: 'sent words', base64: false, bytes: 10, cut: false, contentType: null };
    expect(of('sent', { hops: [{ ...hop!, requestBody }] })?.place).toBe('request');
    const binary = { ...requestBody, base64: true };
    expect(of('sent', { hops: [{ ...hop!, requestBody: binary, responseBody: null }] })).toBeNull();
  });
});
