import { describe, expect, it } from 'vitest';
import { answerDiff } from '@shared/recording/answer-diff';
import { JsonNumber } from '@shared/json/json';
import type { Hop } from '@shared/recording/recording';
import { recording } from '../../integration/logs/recordings';

const [hop] = recording().hops as [Hop];

describe('the difference between two answers', () => {
  it('is by member for JSON, digits kept, with the status in front', () => {
    const before = recording({ answer: '{"id":90071992547409931,"a":1}' });
    const after = recording({ answer: '{"id":90071992547409932}', status: 404, class: 'http-404' });
    expect(answerDiff(before, after)).toEqual([
      { path: 'status', kind: 'changed', before: '200', after: '404' },
      {
        path: "$['id']",
        kind: 'changed',
        before: new JsonNumber('90071992547409931'),
        after: new JsonNumber('90071992547409932'),
      },
      { path: "$['a']", kind: 'removed', before: new JsonNumber('1') },
    ]);
  });

  it('is the whole for text, and nothing for equal runs or two without an answer', () => {
    expect(answerDiff(recording({ answer: '<p>a' }), recording({ answer: '<p>b' }))).toEqual([
      { path: '$', kind: 'changed', before: '<p>a', after: '<p>b' },
    ]);
    const silent = recording({ hops: [{ ...hop, status: null, responseBody: null }], class: 'reset' });
    expect(answerDiff(silent, silent)).toEqual([]);
    expect(answerDiff(silent, recording({ hops: [], class: 'dns' }))).toEqual([
      { path: 'status', kind: 'changed', before: 'reset', after: 'dns' },
    ]);
  });
});
