import { describe, expect, it } from 'vitest';
import { FailureError, type FailureClass } from '@shared/failure/failure';
import type { ReplayHow } from '@shared/recording/replay/how';
import type { Recording } from '@shared/recording/recording';
import { planReplay } from '@services/replays/plan';
import type { ReplayPorts } from '@services/replays/ports';
import { replayAll, type ReplayOptions } from '@services/replays/replay';
import type { RunInput } from '@services/runs/input';
import { actionOf, render } from '../../support/actions';
import { recording } from '../logs/recordings';

const lookUp = actionOf('request: { method: GET, url: "https://api.example.com/orders" }');
const create = actionOf('request: { method: POST, url: "https://api.example.com/tickets" }');
const recorded: ReplayHow = { mode: 'recorded' };

const made = (at: string, differs: Partial<Recording> = {}): Recording =>
  recording({ at: `2026-11-20T10:00:${at}.000Z`, request: render(lookUp), ...differs });

function house(recordings: readonly Recording[], action = lookUp, documentText: string | null = 'text') {
  const sent: RunInput[] = [];
  let most = 0;
  let under = 0;
  const ports: ReplayPorts = {
    show: (id) => {
      const found = recordings.find((one) => one.id === id);
      const gone = { class: 'not-found', message: 'Gone.', hint: 'Choose another.' } as const;
      return found ? Promise.resolve(found) : Promise.reject(new FailureError(gone));
    },
    around: () => ({
      action,
      documentText,
      environments: [{ actionbench: '1', name: 'dev', production: true }] as never,
      workspace: { actions: [], context: [] },
      outputShape: () => null,
    }),
    rulesBroken: () => ['https-only'],
    async run(input) {
      sent.push(input);
      most = Math.max(most, ++under);
      await Promise.resolve();
      under -= 1;
      return { recording: recording({ replayOf: input.replayOf ?? null }), body: null, outputs: [] };
    },
  };
  const options = (more: Partial<ReplayOptions> = {}): ReplayOptions => ({
    confirmed: false,
    signal: new AbortController().signal,
    ...more,
  });
  return { ports, sent, options, ids: recordings.map(({ id }) => id), most: () => most };
}

async function classOf(act: Promise<unknown>): Promise<FailureClass | 'done'> {
  return act.then(
    () => 'done' as const,
    (error: unknown) => (error as FailureError).failure.class,
  );
}

describe('the plan', () => {
  it('says that the document was edited since, and not of a call that knows no document', async () => {
    const of = (documentHash: string | null) => made('01', { documentHash });
    for (const [hash, edited] of [
      ['of another text', true],
      [null, false],
    ] as const) {
      const { ports, ids } = house([of(hash)]);
      expect((await planReplay(ids, recorded, ports)).items).toMatchObject([{ edited }]);
    }
  });

  it('says oldest first what each would do, and that it goes to production', async () => {
    const late = made('09', { action: null });
    const early = made('01', { request: render(create) });
    const { ports } = house([late, early]);
    const { items, production } = await planReplay([late.id, early.id, late.id], recorded, ports);
    expect(production).toBe(true);
    expect(items).toEqual([
      expect.objectContaining({ id: early.id, title: 'Look up customer', duplicates: 'POST /tickets' }),
      expect.objectContaining({ id: late.id, title: 'GET https://api.example.com/orders', duplicates: null }),
    ]);
    expect(items.every(({ edited, failure }) => edited && failure === null)).toBe(true);
  });

  it('says of each why it cannot be sent, and sends nothing', async () => {
    const nothing = made('01', { request: null, hops: [], action: null });
    const { ports, sent } = house([nothing], lookUp, null);
    const { items, production } = await planReplay([nothing.id], recorded, ports);
    expect(items[0]).toMatchObject({ edited: false, title: 'A run without a request' });
    expect(items[0]?.failure?.message).toMatch(/Nothing was sent in this run/);
    expect([production, sent]).toEqual([false, []]);
  });

  it('refuses an id that the log does not have', async () => {
    expect(await classOf(planReplay(['x'], recorded, house([]).ports))).toBe('not-found');
  });
});

describe('replaying', () => {
  it('sends reads side by side and says which recording each repeats', async () => {
    const calls = Array.from({ length: 9 }, (_, index) => made(`0${index}`, { conversationId: 'c-1' }));
    const { ports, sent, options, ids, most } = house(calls);
    const done: string[] = [];
    const outcomes = await replayAll(
      ids,
      recorded,
      ports,
      options({ onDone: (count, total) => done.push(`${count}/${total}`) }),
    );
    expect(outcomes.map(({ original: { id }, ran }) => [id, ran?.recording.replayOf])).toEqual(
      ids.map((id) => [id, id]),
    );
    expect(sent[0]).toMatchObject({ origin: 'replay', conversationId: 'c-1', documentText: 'text' });
    expect([most(), done.at(-1), done.length]).toEqual([4, '9/9', 9]);
  });

  it('sends nothing that may happen twice until somebody confirmed it; then one after the other', async () => {
    const calls = ['01', '02', '03'].map((at) => made(at, { request: render(create) }));
    const { ports, sent, options, ids, most } = house(calls, create);
    const refused = replayAll(ids, recorded, ports, options());
    await expect(refused).rejects.toThrow('POST /tickets and 2 more');
    expect(await classOf(replayAll(ids.slice(1, 2), recorded, ports, options()))).toBe('unconfirmed');
    expect(sent).toEqual([]);
    await replayAll(ids.toReversed(), recorded, ports, options({ confirmed: true }));
    expect(sent.map(({ replayOf }) => replayOf)).toEqual(ids);
    expect(most()).toBe(1);
  });

  it('goes on when one cannot be sent, and stops when asked to', async () => {
    const cannot = made('01', { request: null, hops: [] });
    const stopped = new AbortController();
    const calls = [cannot, made('02'), made('03'), made('04'), made('05'), made('06')];
    const { ports, options, ids, sent } = house(calls);
    const outcomes = await replayAll(
      ids,
      recorded,
      ports,
      options({ signal: stopped.signal, onDone: () => stopped.abort() }),
    );
    expect(outcomes[0]?.failure?.message).toMatch(/Nothing was sent/);
    expect(outcomes.at(-1)?.failure?.class).toBe('aborted');
    expect(sent.length).toBeLessThan(5);
  });
});
