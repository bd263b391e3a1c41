import { describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action.js';
import { FailureError } from '@shared/failure/failure.js';
import type { Recording } from '@shared/recording/recording.js';
import { type CaseJob, runSuite, type SuiteOptions, type SuitePorts } from '@services/suites/run-suite.js';
import { githubReport } from '@services/suites/github.js';
import { junitReport } from '@services/suites/junit.js';

const OPTIONS: SuiteOptions = {
  concurrency: 2,
  repeat: 1,
  bail: false,
  signal: new AbortController().signal,
};

function job(action: string, name: string, after: [string, string][] = [], enabled = true): CaseJob {
  return {
    action: { id: action, enabled } as Action,
    case: { name, after: after.map(([id, other]) => ({ action: id, case: other })) },
  };
}

function answered(id: string, outputs: Recording['outputs'] = []): Recording {
  const hop = { status: 200, phases: null };
  return { id, hops: [hop], durationMs: 5, outputs, failure: null } as unknown as Recording;
}

function ports(seen: string[] = [], unmet: Record<string, string> = {}): SuitePorts {
  return {
    run: ({ action, case: { name } }, outputs) => {
      seen.push(`${action.id}/${name}(${[...outputs].map(([ref, json]) => `${ref}=${json}`).join(',')})`);
      const id = { name: 'id', path: '$.id', json: '"90071992547409931"' };
      return Promise.resolve({ recording: answered(`${action.id}-${name}`), outputs: [id] });
    },
    judge: ({ case: { name } }) =>
      Promise.resolve(
        unmet[name] === undefined ? [] : [{ what: 'status', expected: '200', actual: unmet[name] }],
      ),
  };
}

describe('a suite', () => {
  it('runs every case and keeps their order', async () => {
    const jobs = [job('a', 'one'), job('b', 'two'), job('c', 'three')];
    const report = await runSuite(jobs, jobs, ports([], { two: '404' }), OPTIONS);
    expect(report.cases.map(({ action, ok }) => [action, ok])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(report.summary).toMatchObject({ passed: 2, failed: 1, skipped: 0 });
  });

  it('feeds the outputs of the cases it comes after, each run once', async () => {
    const seen: string[] = [];
    const all = [
      job('lookup', 'known'),
      job('ticket', 'a', [['lookup', 'known']]),
      job('ticket', 'b', [['lookup', 'known']]),
    ];
    await runSuite(all.slice(1), all, ports(seen), OPTIONS);
    expect(seen.filter((run) => run.startsWith('lookup'))).toHaveLength(1);
    expect(seen).toContain('ticket/b(outputs.lookup.id="90071992547409931")');
  });

  it('names a circle instead of waiting for itself', async () => {
    const all = [job('a', 'x', [['b', 'y']]), job('b', 'y', [['a', 'x']])];
    const report = await runSuite(all, all, ports(), OPTIONS);
    expect(report.cases.map(({ error }) => error?.class)).toEqual(['bad-document', 'bad-document']);
    expect(report.cases[0]?.error?.message).toContain('waits for itself');
  });

  it('skips what is off, and the rest after a failure with bail', async () => {
    const jobs = [job('off', 'x', [], false), job('a', 'bad'), job('a', 'later')];
    const report = await runSuite(jobs, jobs, ports([], { bad: '500' }), {
      ...OPTIONS,
      concurrency: 1,
      bail: true,
    });
    expect(report.cases.map(({ skipped }) => skipped)).toEqual([
      'the action is off',
      undefined,
      'an earlier case failed',
    ]);
  });

  it('fails one case whose run is impossible and runs the others', async () => {
    const jobs = [job('a', 'no-secret'), job('b', 'fine')];
    const base = ports();
    const report = await runSuite(
      jobs,
      jobs,
      {
        ...base,
        run: (one, outputs) =>
          one.case.name === 'no-secret'
            ? Promise.reject(new FailureError({ class: 'secret-missing', message: 'm', hint: 'h' }))
            : base.run(one, outputs),
      },
      OPTIONS,
    );
    expect(report.cases.map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('reports as JUnit and as GitHub annotations, whatever the names hold', async () => {
    const jobs = [job('a', 'quote " & <tag> \u0001')];
    const report = await runSuite(jobs, jobs, ports([], { 'quote " & <tag> \u0001': '50%\n' }), OPTIONS);
    const xml = junitReport(report);
    expect(xml).toContain('name="quote &quot; &amp; &lt;tag&gt; \uFFFD"');
    expect(xml).toContain('failures="1"');
    expect(githubReport(report, () => 'actions/a.action.yaml')).toContain('got 50%25%0A');
  });
});
