import { describe, expect, it } from 'vitest';
import { importedId } from '@services/logs/imported-id';
import { planCalls, recordingsOf } from '@services/import/calls/plan-calls';
import { importText } from '@services/import/detect';
import { redactorFor } from '@services/requests/redact/redactor';
import type { Recording } from '@shared/recording/recording';
import { FailureError } from '@shared/failure/failure';
import { exampleActions } from '../../support/example-actions';
import { callLogs, har } from './call-logs';

const CANARY = 'invented-canary-90210';

async function imported(text: string, held: ReadonlyMap<string, string> = new Map()) {
  const plan = await planCalls(await importText(text), {
    actions: exampleActions(),
    taken: new Set(['helpdesk-token']),
    valueOf: (name) => Promise.resolve(held.get(name) ?? null),
    makeRedactor: redactorFor,
  });
  const as = { importId: 'one', at: '2026-11-20T10:00:00.000Z', idOf: importedId };
  return { plan, recordings: [...recordingsOf(plan, as)] };
}

describe('a text that tells of calls', () => {
  it.each(Object.entries(callLogs))('of %s is recognised and logged', async (id, text) => {
    expect((await importText(text)).id).toBe(id);
    expect((await importText(text, { from: id })).calls.length).toBeGreaterThan(0);
    const { recordings } = await imported(text);
    expect(recordings.length).toBeGreaterThan(0);
    for (const recording of recordings)
      expect(recording).toMatchObject({ origin: 'import', importId: 'one' });
  });

  it('is matched to the action of the workspace by name', async () => {
    const { recordings } = await imported(callLogs.retell);
    expect(recordings[0]).toMatchObject({
      action: { id: 'look-up-order' },
      platform: 'retell',
      conversationId: 'call_7f',
      reachedConversation: 'yes',
    });
  });

  it('says why when all of its calls are left out', async () => {
    const transcript = [
      { role: 'agent', tool_calls: [{ type: 'client', tool_name: 'show_map', request_id: 'r' }] },
    ];
    await expect(importText(JSON.stringify({ transcript }))).rejects.toMatchObject({
      failure: { class: 'bad-input', hint: 'It is no webhook, so no request was sent.' },
    });
  });
});

describe('a HAR file', () => {
  it('gives its calls; what a page loads for itself is left out with the reason', async () => {
    const { calls, skipped } = await importText(har(CANARY));
    expect(calls.map(({ request, response, error }) => [request?.method, response?.status ?? error])).toEqual(
      [
        ['POST', 201],
        ['GET', 'net::ERR_CONNECTION_REFUSED'],
      ],
    );
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'It is a part of a page, not a call of an API.',
      'It is no HTTP request.',
      'It has no request with a method and a URL.',
    ]);
    expect(calls[0]?.response?.body).toBe('{"id":"T-1"}');
    expect(calls[0]?.request?.headers.map(({ name }) => name)).not.toContain(':authority');
  });

  it('is logged without its credentials, which are kept for their hosts', async () => {
    const { plan, recordings } = await imported(har(CANARY));
    expect(JSON.stringify(recordings)).not.toContain(CANARY);
    expect(plan.secrets).toEqual([
      { name: 'acme-bearer', where: 'the header Authorization', hosts: ['api.acme.example'], known: false },
    ]);
    expect(plan.values.get('acme-bearer')).toBe(CANARY);
    expect(recordings[0]?.hops[0]?.requestHeaders).toContainEqual({
      name: 'Authorization',
      value: 'Bearer {{secret.acme-bearer}}',
    });
  });

  it('takes another name where the store holds another secret by it', async () => {
    const { recordings } = await imported(har(CANARY), new Map([['acme-bearer', 'another']]));
    expect(JSON.stringify(recordings)).toContain('{{secret.acme-bearer-2}}');
    expect(JSON.stringify(recordings)).not.toContain('{{secret.acme-bearer}}');
  });

  it('imported twice has the same ids; equal calls within it are two', async () => {
    const { log } = JSON.parse(har(CANARY)) as { log: { entries: unknown[] } };
    const twice = JSON.stringify({ log: { ...log, entries: [log.entries[0], log.entries[0]] } });
    const ids = async () => (await imported(twice)).recordings.map(({ id }: Recording) => id);
    expect(await ids()).toEqual(await ids());
    expect(new Set(await ids()).size).toBe(2);
  });

  it('keeps 50 credentials; of more, none is left in the log', async () => {
    const { log } = JSON.parse(har(CANARY)) as { log: { entries: unknown[] } };
    const entries = Array.from({ length: 80 }, (_, n) => {
      const text = JSON.stringify(log.entries[0]).replaceAll(CANARY, `invented-session-${n}-x`);
      return JSON.parse(text) as unknown;
    });
    const { plan, recordings } = await imported(JSON.stringify({ log: { ...log, entries } }));
    expect(plan.secrets).toHaveLength(50);
    expect(JSON.stringify(recordings)).not.toContain('invented-session');
  });
});

describe('malformed and truncated logs', () => {
  /** Lehmer's generator, so that the same files come every time. */
  const randoms = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

  it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))(
    'file %i is refused clearly or read',
    async (seed) => {
      const random = randoms(seed * 7919);
      const texts = [...Object.values(callLogs), har(CANARY)];
      const whole = texts[seed % texts.length] ?? '';
      const at = Math.floor(random() * whole.length);
      const text =
        seed % 2 === 0
          ? whole.slice(0, at)
          : whole.slice(0, at) +
            (['}', '"', ',', '\u0000', 'null', '[[[', '{"a":'][seed % 7] ?? '') +
            whole.slice(at + Math.floor(random() * 40));
      try {
        const { recordings } = await imported(text);
        expect(JSON.stringify(recordings)).not.toContain(CANARY);
      } catch (error) {
        expect(error).toBeInstanceOf(FailureError);
        const { message, hint } = (error as FailureError).failure;
        expect([message, hint].every((each) => each.length > 10 && !each.includes(CANARY))).toBe(true);
      }
    },
  );
});
