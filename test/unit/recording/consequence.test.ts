import { describe, expect, it } from 'vitest';
import { consequencesOf } from '@shared/recording/replay/consequence';
import { recording } from '../../integration/logs/recordings';

const run = (
  told: string | null,
  outputs: Readonly<Record<string, string | null>> = {},
  outcome: 'ok' | 'http-404' = 'ok',
) =>
  recording({
    told,
    class: outcome,
    outputs: Object.entries(outputs).map(([name, json]) => ({ name, path: `$.${name}`, json })),
  });

describe('what a difference means for the agent', () => {
  it('is nothing when the agent is told the same, blanks and order aside', () => {
    expect(consequencesOf(run('{"a":1,"b":2}'), run('{ "b": 2, "a": 1 }'))).toEqual([{ kind: 'none' }]);
    expect(consequencesOf(run('text'), run('text'))).toEqual([{ kind: 'none' }]);
  });

  it('names the outcome first, then each output that was lost, found or changed', () => {
    const before = run('x', { id: '1', gone: '"a"', same: '7', never: null });
    const after = run('y', { id: '2', gone: null, same: '7', fresh: '3', never: null }, 'http-404');
    expect(consequencesOf(before, after)).toEqual([
      { kind: 'outcome', before: 'ok', after: 'http-404' },
      { kind: 'output-changed', name: 'id', before: '1', after: '2' },
      { kind: 'output-lost', name: 'gone' },
      { kind: 'output-found', name: 'fresh' },
    ]);
  });

  it('is another reading when only the answer differs', () => {
    expect(consequencesOf(run('{"a":1}'), run('{"a":2}'))).toEqual([{ kind: 'told' }]);
    expect(consequencesOf(run('plain'), run('other'))).toEqual([{ kind: 'told' }]);
    expect(consequencesOf(run(null), run('other'))).toEqual([{ kind: 'told' }]);
  });
});
