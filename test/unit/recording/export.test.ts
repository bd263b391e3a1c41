import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { recordingExport, recordingExports } from '@shared/recording/export/index';
import type { Hop, Recording } from '@shared/recording/recording';
import { body, recording } from '../../integration/logs/recordings';

const [hop] = recording().hops as [Hop];
const nasty = '</pre><script>alert("x")</script>&amp;\'';

const redirected = recording({
  hops: [
    {
      ...hop,
      method: 'POST',
      url: 'https://api.example.com/tickets?tag=a&tag=b%20c',
      status: 307,
      requestBody: body('{"a":1}'),
      responseHeaders: [{ name: 'Location', value: 'https://eu.example.com/tickets' }],
      responseBody: null,
      phases: { dns: 1, connect: 2, tls: 3, wait: 4, download: 0, reused: false },
      httpVersion: null,
      remote: '[::1]:443',
    },
    {
      ...hop,
      kind: 'redirect',
      method: 'POST',
      url: 'not a url',
      requestBody: { ...body('AAEC'), base64: true, contentType: null },
      responseBody: { ...body('iVBO'), base64: true, cut: true, contentType: 'image/png' },
      remote: null,
    },
    {
      ...hop,
      kind: 'retry',
      status: null,
      statusText: '',
      requestBody: { ...body('cut'), cut: true },
      responseBody: { ...body('some text'), contentType: null },
      failure: { class: 'reset', message: 'The connection was reset.', hint: 'Try again.' },
    },
  ],
  class: 'reset',
  failure: { class: 'reset', message: `Reset by ${nasty}`, hint: 'Try again.' },
});

function har(recordings: readonly Recording[]) {
  const { log } = JSON.parse(recordingExport('har').write(recordings)) as {
    log: { version: string; entries: { startedDateTime: string }[] };
  };
  return log;
}

describe('HAR', () => {
  it('has an entry for each exchange, with what was sent and what came back', () => {
    const { version, entries } = har([redirected]);
    expect(version).toBe('1.2');
    expect(entries).toMatchObject([
      {
        time: 10,
        timings: { dns: 1, connect: 5, ssl: 3, wait: 4, receive: 0 },
        serverIPAddress: '::1',
        request: {
          method: 'POST',
          queryString: [
            { name: 'tag', value: 'a' },
            { name: 'tag', value: 'b c' },
          ],
          postData: { mimeType: 'application/json', text: '{"a":1}' },
        },
        response: { status: 307, redirectURL: 'https://eu.example.com/tickets', content: { size: 0 } },
      },
      {
        request: { queryString: [], postData: { text: '', comment: 'Binary content is left out.' } },
        response: { content: { encoding: 'base64', mimeType: 'image/png', text: 'iVBO' } },
      },
      {
        request: { postData: { text: 'cut', comment: 'Cut: the log keeps the beginning.' } },
        response: { status: 0, _error: 'The connection was reset.' },
      },
    ]);
  });

  it('puts the exchanges one after the other in time', () => {
    const starts = har([redirected]).entries.map(({ startedDateTime }) => Date.parse(startedDateTime));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBe(10);
  });

  it('says -1 for phases that a kept connection does not have', () => {
    expect(har([recording({ action: null })]).entries).toMatchObject([
      { timings: { dns: -1, connect: -1, ssl: -1 }, _action: null },
    ]);
  });
});

describe('JSON Lines', () => {
  it('gives every recording back as it was', () => {
    const written = recordingExport('jsonl').write([redirected, recording({ answer: 'a\nb' })]);
    const lines = written.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toEqual(redirected);
  });
});

describe('cURL commands', () => {
  it('are a shell script in which secrets are variables and no name can break out of its comment', () => {
    const script = recordingExport('curl').write([
      recording({ action: { id: 'x', name: 'Look up\nrm -rf /' } }),
      recording({ hops: [] }),
    ]);
    const { stderr, status } = spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
    expect(script).toContain('$CRM_TOKEN');
    expect(script).toContain('# Nothing was sent.');
    expect(script).not.toMatch(/^rm/m);
  });

  it('say so where a run belongs to no action', () => {
    expect(recordingExport('curl').write([recording({ action: null })])).toMatch(/^# \S+ no action: ok\n/);
  });
});

describe('the HTML report', () => {
  it('shows sentence, request, answer and outputs, and lets nothing out of a recording become markup', () => {
    const page = recordingExport('html').write([
      redirected,
      recording({ answer: nasty, outputs: [{ name: 'id', path: '$.id', json: null }] }),
    ]);
    expect(page).toContain('2 runs');
    expect(page).toContain('1 failed.');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('curl --request');
    expect(page).toContain('of image/png, not shown');
    expect(page).toContain('absent');
  });

  it('opens what failed and what came last, and leaves out what there is nothing of', () => {
    const ok = { ...hop, status: 200, responseBody: null, responseHeaders: [] };
    const page = recordingExport('html').write([recording({ hops: [ok, { ...ok, kind: 'redirect' }] })]);
    expect(page.match(/<details>|<details open>/g)).toEqual(['<details>', '<details open>']);
    expect(page).not.toContain('Received');
    const said = recordingExport('html').write([recording({ class: 'failed-body' })]);
    expect(said).toContain('but the answer says that it failed');
  });

  it('loads nothing from anywhere', () => {
    const page = recordingExport('html').write([recording()]);
    expect(page).toContain('One run');
    expect(page).toContain('None failed.');
    expect(page).toContain(`default-src 'none'`);
    expect(page).not.toMatch(/<(link|img|script|iframe)|url\(|@import/);
  });

  it('is whole when nothing was sent and nothing came back', () => {
    const page = recordingExport('html').write([
      recording({ action: null, hops: [], outputs: [], told: null, class: 'dns', environment: null }),
    ]);
    expect(page).toContain('No action');
    expect(page).toContain('</html>');
  });
});

it('names each form once, with its own file ending', () => {
  const endings = recordingExports.map(({ extension }) => extension);
  expect(new Set(endings).size).toBe(recordingExports.length);
  expect(() => recordingExport('pdf')).toThrow('cannot be written as "pdf"');
});
