import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { ticketMarkdown } from '@shared/recording/ticket';
import type { Hop, Recording } from '@shared/recording/recording';
import { diffJson } from '@shared/response/diff';
import { recordingOf } from '../response/answers';

const failed: Recording = recordingOf('{"error":"no ```such``` order"}', {
  status: 404,
  action: { id: 'look-up-order', name: 'Look up *order*' },
  environment: 'staging',
  conversationId: 'call_7fd',
  class: 'http-404',
  failure: {
    class: 'http-404',
    message: 'There is nothing at this address.',
    hint: 'Check the order number.',
  },
  told: 'I could not find it.',
});
const [hop] = failed.hops as [Hop];
const withHop = (more: Partial<Hop>): Recording => ({ ...failed, hops: [{ ...hop, ...more }] });

describe('a run as Markdown for a ticket', () => {
  it('says of a call that was brought in only what its log says', () => {
    const text = ticketMarkdown({
      ...failed,
      origin: 'import',
      request: null,
      hops: [],
      durationMs: 0,
      reachedConversation: 'yes',
    });
    expect(text).toContain('The log of this call does not say what was sent.');
    expect(text).toContain('- Reached the conversation: yes');
    expect(text).not.toContain('Time taken');
  });

  it('says how it ended, what to do, what was asked, what came and what the agent is told', () => {
    const text = ticketMarkdown(
      withHop({
        statusText: 'Not Found',
        requestHeaders: [{ name: 'Authorization', value: 'Bearer {{secret.orders-key}}' }],
        phases: { dns: 1, connect: 2, tls: null, wait: 90.4, download: 3, reused: false },
      }),
    );
    expect(text).toContain('## Look up \\*order\\*: 404 Not Found');
    expect(text).toContain('**There is nothing at this address.** Check the order number.');
    expect(text).toContain(
      '- Class: http-404\n- Time taken: 120 ms\n- Environment: staging\n- Conversation: call\\_7fd',
    );
    expect(text).toContain('```sh\n# Set ORDERS_KEY to the secret orders-key.\ncurl --request GET');
    expect(text).toContain('"$ORDERS_KEY"');
    expect(text).toContain('Time: dns 1 ms, connect 2 ms, wait 90 ms, download 3 ms');
    expect(text).toContain('````json\n{"error":"no ```such``` order"}\n````');
    expect(text).toContain('### What the agent is told\n\n```\nI could not find it.\n```');
    expect(text).not.toContain('Platform');
    expect(text.endsWith('```\n')).toBe(true);
  });

  it('names every exchange when there were several, and says when nothing was sent', () => {
    const hops: Hop[] = [
      { ...hop, phases: { ...hop.phases, reused: true } },
      { ...hop, kind: 'redirect', status: null, responseBody: null },
    ];
    const text = ticketMarkdown({ ...failed, hops });
    expect(text).toContain('1. request: GET https://a.example 404\nTime: connection reused');
    expect(text).toContain('2. redirect: GET https://a.example\n');
    const nothing = ticketMarkdown({ ...failed, action: null, hops: [], told: null, failure: null });
    expect(nothing).toContain('## A call: http-404');
    expect(nothing).toContain('Nothing was sent.');
  });

  it('gives the beginning of a long answer and only the size of a binary one', () => {
    const body = hop.responseBody!;
    const long = ticketMarkdown(withHop({ responseBody: { ...body, text: 'x'.repeat(5000), bytes: 5000 } }));
    expect(long).toContain(`${'x'.repeat(2000)}…\n`);
    expect(long).toContain('The beginning of 5000 bytes.');
    const image = { ...body, base64: true, bytes: 12, contentType: 'image/png' };
    expect(ticketMarkdown(withHop({ responseBody: image }))).toContain('12 bytes of image/png.');
    expect(ticketMarkdown(withHop({ responseBody: { ...image, contentType: null } }))).toContain(
      'binary content',
    );
    expect(ticketMarkdown(withHop({ responseBody: { ...body, text: '' } }))).toContain(
      'The answer has no body.',
    );
  });

  it('lists what differs from another run', () => {
    const before = '{"a":1,"b":"processing","c":[{"id":1},{"id":2},{"id":3}]}';
    const after = '{"b":"shipped","c":[{"id":2},{"id":3},{"id":1}],"d":{"e":[]}}';
    const changes = diffJson(parseJson(before), parseJson(after));
    const against = { recording: { ...failed, at: '2026-11-20T00:00:00Z' }, changes };
    expect(ticketMarkdown(failed, against)).toContain(`### Compared with the run of 2026-11-20T00:00:00Z

\`\`\`diff
- $.a: 1
~ $.b: "processing" became "shipped"
~ $.c[2]: moved from $.c[0]
+ $.d: { "e": [] }
\`\`\``);
    expect(ticketMarkdown(failed, { ...against, changes: [] })).toContain('Both answers are equal.');
    const many = Array.from({ length: 50 }, (_, at) => ({
      kind: 'added' as const,
      path: `$[${at}]`,
      after: null,
    }));
    expect(ticketMarkdown(failed, { ...against, changes: many })).toContain('and 10 more');
  });
});
