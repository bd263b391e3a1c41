import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCalls, recordingsOf } from '@services/import/calls/plan-calls';
import { importText } from '@services/import/detect';
import { importedId } from '@services/logs/imported-id';
import { redactorFor } from '@services/requests/redact/redactor';
import { FailureError } from '@shared/failure/failure';
import { exampleActions } from '../../support/example-actions';
import { platformLogs } from '../../support/platform-logs';

async function recordings(text: string) {
  const plan = await planCalls(await importText(text), {
    actions: exampleActions(),
    taken: new Set(),
    valueOf: () => Promise.resolve(null),
    makeRedactor: redactorFor,
  });
  return [...recordingsOf(plan, { importId: 'one', at: '2026-11-20T10:00:00.000Z', idOf: importedId })];
}

const logOf = (shape: string) => platformLogs.find((log) => log.shape === shape)?.text ?? '';

describe('every shape of a log', () => {
  it.each(platformLogs)('$shape is recognised, and its calls are told', async ({ id, text, calls }) => {
    const read = await importText(text);
    expect(read.id).toBe(id);
    expect(read.calls.map(({ name, request }) => name ?? `${request?.method} ${request?.url}`)).toEqual(
      calls,
    );
  });

  it('tells the failed call from the one that worked, with outputs and digits', async () => {
    expect(await recordings(logOf('a call of Retell'))).toMatchObject([
      { action: { id: 'look-up-order' }, class: 'failed-body', conversationId: 'call_7f', outputs: [] },
      { class: 'ok', outputs: [{ name: 'number', json: '"SO-10428"' }, { name: 'status' }, {}, {}] },
      { action: { id: 'end-call', name: 'end_call' }, hops: [] },
    ]);
    const [fluents] = await recordings(logOf('a call of Fluents'));
    expect(fluents).toMatchObject({ class: 'http-404', conversationId: 'call-1' });
    expect(fluents?.values).toContainEqual(
      expect.objectContaining({ ref: 'units', json: '90071992547409931' }),
    );
  });

  it('reads the request of a webhook, and of an integration', async () => {
    const { calls, skipped } = await importText(logOf('a conversation of ElevenLabs'));
    expect(calls).toMatchObject([
      {
        request: { method: 'GET', url: 'https://api.example.com/orders/SO-00000?lang=en' },
        error: 'The request failed with status 404.',
        durationMs: 410,
        reachedConversation: 'yes',
      },
      {
        request: {
          method: 'POST',
          url: 'https://crm.example.com/contacts',
          body: '{"email":"jane@example.com"}',
        },
        response: { body: '{"id":"c-1"}' },
        reachedConversation: 'no',
      },
    ]);
    expect(skipped).toEqual([{ item: 'show_map', reason: 'It is no webhook, so no request was sent.' }]);
  });
});

describe('a log that is broken', () => {
  it.each(platformLogs)('$shape, cut or damaged anywhere, is read or refused clearly', async ({ text }) => {
    const damage = fc.record({
      at: fc.integer({ min: 0, max: text.length }),
      gone: fc.oneof(fc.constant(text.length), fc.integer({ min: 0, max: 30 })),
      instead: fc.constantFrom('', '}', '"', ',', '\u0000', 'null', '[[[', '{"a":', '\n\n', '\ud800'),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, gone, instead }) => {
        const broken = text.slice(0, at) + instead + text.slice(at + gone);
        try {
          for (const { importId } of await recordings(broken)) expect(importId).toBe('one');
        } catch (error) {
          if (!(error instanceof FailureError)) throw error;
          const { class: kind, message, hint } = error.failure;
          expect(kind).toBe('bad-input');
          expect(message.length > 10 && hint.length > 10).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
