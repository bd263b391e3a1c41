import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import type { RecordingLine, RunClass } from '@shared/recording/recording';
import { scenariosOf } from '@renderer/wizard/steps/messages/scenarios';
import { measuredOf } from '@renderer/wizard/steps/messages/use-measured';

const run = (durationMs: number, status: number | null, ended: RunClass): RecordingLine => ({
  id: `${durationMs}`,
  at: '2026-11-21T10:00:00Z',
  action: 'a',
  actionName: 'A',
  method: 'GET',
  url: 'https://example.com',
  status,
  class: ended,
  durationMs,
  bytes: 0,
  environment: null,
  platform: null,
  origin: 'panel',
  caseName: null,
  conversationId: null,
  reachedConversation: 'unknown',
  replayOf: null,
  findings: 0,
});

function action() {
  const { action: read } = readAction(
    'actionbench: 1\nid: a\nname: A\nkind: http\nrequest: { method: GET, url: https://example.com, timeoutMs: 2000 }\n',
  );
  if (!read) throw new Error('unreadable');
  return read;
}

describe('measured times', () => {
  it('count answers and timeouts, and leave failures out of the times', () => {
    const measured = measuredOf([
      run(300, 200, 'ok'),
      run(100, 200, 'ok'),
      run(900, 200, 'ok'),
      run(5000, null, 'timeout-total'),
      run(50, 404, 'http-404'),
    ]);
    expect(measured).toMatchObject({ times: [100, 300, 900], timeouts: 1, medianMs: 300, lastStatus: 200 });
  });

  it('make the scenarios; none of them outlasts the timeout', () => {
    const slow = [run(300, 200, 'ok'), run(9000, 200, 'ok'), run(200, 200, 'ok')];
    const scenarios = scenariosOf(action(), measuredOf(slow));
    expect(scenarios.map(({ durationMs }) => durationMs)).toEqual([300, 2000, 2000, 300]);
    expect(scenarios.some(({ assumed }) => assumed)).toBe(false);
  });

  it('are called assumed before the first run', () => {
    expect(scenariosOf(action(), measuredOf([])).find(({ id }) => id === 'typical')?.assumed).toBe(true);
  });
});
