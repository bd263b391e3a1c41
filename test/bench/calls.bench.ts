import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallReview } from '../../electron/services/import/calls/call-review';
import { recordingsOf } from '../../electron/services/import/calls/plan-calls';
import { importText } from '../../electron/services/import/detect';
import { importedId } from '../../electron/services/logs/imported-id';
import { openLogs } from '../../electron/services/logs/store';
import { redactorFor } from '../../electron/services/requests/redact/redactor';
import { readAction } from '../../shared/action/read';

/**
 * The import of calls, part by part: CPU time of all threads and time by the clock, beside JSON.parse and JSON.stringify
 * of the same text. Calls: 100,000, or BENCH_CALLS.
 */
const count = Number(process.env['BENCH_CALLS'] ?? 100_000);
/** What every reader of these texts must do at least. */
const FLOOR = 'floor: JSON.parse and JSON.stringify';
/** Measured for itself: it is done again while they are written. */
const ALONE = 'of the next, to make recordings alone';
const TOKEN = 'invented-canary-90210';

const actions = ['look_up_order', 'start_refund', 'file_ticket'].map((name) => {
  const { action } = readAction(`actionbench: 1
id: ${name.replaceAll('_', '-')}
name: ${name}
kind: http
description: For the bench.
parameters:
  - { name: order_number, type: string, description: The order, required: true, example: SO-1 }
  - { name: note, type: string, description: A note, example: none }
request:
  method: POST
  url: "{{env.api}}/${name}/{{order_number}}"
  auth: { kind: bearer, token: "{{secret.shop-token}}" }
  body: { kind: json, text: '{ "note": {{note}} }' }
response: { failWhen: [{ path: $.error, present: true }] }
outputs: [{ name: state, path: $.order.state, type: string, description: Where it is, example: sent }]
`);
  if (!action) throw new Error(`The action ${name} is not valid.`);
  return action;
});

const texts = { retell: retell(), har: har() } as const;
for (const [shape, text] of Object.entries(texts)) await measure(shape, text);

async function measure(shape: string, text: string): Promise<void> {
  console.log(`${count.toLocaleString('en')} calls, ${shape}, ${(text.length / 2 ** 20).toFixed(0)} MiB`);
  const folder = await mkdtemp(join(tmpdir(), 'actionbench-calls-'));
  const logs = openLogs(join(folder, 'calls.db'));
  const total = { wall: 0, cpu: 0 };
  const part = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
    const [before, started] = [process.cpuUsage(), performance.now()];
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    const [wall, cpu] = [performance.now() - started, (user + system) / 1000];
    if (what !== FLOOR && what !== ALONE) {
      total.wall += wall;
      total.cpu += cpu;
    }
    console.log(`  ${what}: ${(cpu / 1000).toFixed(2)} s CPU, ${(wall / 1000).toFixed(2)} s`);
    return result;
  };
  await part(FLOOR, () => JSON.stringify(JSON.parse(text)).length);
  const { calls } = await part('read', () => importText(text));
  const review = new CallReview(calls, {
    actions,
    taken: new Set(['shop-token']),
    held: new Map([['shop-token', 'invented-shop-token']]),
    makeRedactor: redactorFor,
  });
  await part('match and redact', () => review.readAll());
  const as = { importId: 'bench', at: new Date().toISOString(), idOf: importedId };
  const recordings = () => recordingsOf({ calls: review.planned, nameOf: null }, as);
  await part(ALONE, () => {
    for (const recording of recordings()) if (recording.importId !== 'bench') throw new Error('not ours');
  });
  const { added } = await part('make and write recordings', () => logs.insertMany(recordings()));
  if (added !== count) throw new Error(`${added} of ${count} calls were written.`);
  console.log(
    `  in the log after: ${(total.cpu / 1000).toFixed(1)} s CPU, ${(total.wall / 1000).toFixed(1)} s`,
  );
  await part('index', async () => {
    while ((await logs.list({ limit: 1, offset: 0 })).unindexed > 0);
  });
  await logs.close();
  await rm(folder, { recursive: true });
}

function name(index: number): string {
  return actions[index % actions.length]?.callName ?? '';
}

/** Conversations of ten calls each. */
function retell(): string {
  const conversations = Array.from({ length: count / 10 }, (_, at) => ({
    call_id: `call_${at}`,
    start_timestamp: 1_763_633_472_000 + at * 1000,
    transcript_with_tool_calls: Array.from({ length: 10 }, (_each, step) => {
      const index = at * 10 + step;
      const order = { number: `SO-${index}`, state: index % 3 === 0 ? 'sent' : 'waiting', id: index };
      return [
        {
          role: 'tool_call_invocation',
          tool_call_id: `t${index}`,
          name: name(index),
          arguments: JSON.stringify({ order_number: `SO-${index}`, note: 'the caller asks' }),
        },
        { role: 'tool_call_result', tool_call_id: `t${index}`, content: JSON.stringify({ order }) },
      ];
    }).flat(),
  }));
  return JSON.stringify(conversations);
}

function har(): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    startedDateTime: new Date(1_763_633_472_000 + index * 500).toISOString(),
    time: 20 + (index % 300),
    request: {
      method: 'POST',
      url: `https://api.example.com/${name(index)}/SO-${index}`,
      headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}` }],
      postData: { mimeType: 'application/json', text: '{"note":"none"}' },
    },
    response: {
      status: index % 9 === 0 ? 404 : 200,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { mimeType: 'application/json', text: `{"order":{"state":"sent","id":${index}}}` },
    },
  }));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'bench', version: '1' }, entries } });
}
