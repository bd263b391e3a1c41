import { fail } from '@shared/failure/failure.js';
import type { Hop, RecordedBody, Recording } from '@shared/recording/recording.js';
import type { Output } from '../output.js';
import { EXIT } from '../exit.js';
import { withLog } from './open.js';
import type { LogRun } from './verb.js';

export const show: LogRun = async (around, [id]) => {
  if (id === undefined) {
    fail({
      class: 'bad-usage',
      message: 'Say which recording.',
      hint: 'Take its id from "actionbench logs list".',
    });
  }
  await withLog(around, async ({ store }) => {
    const recording = await store.show(id);
    around.output.document({ recording });
    if (!around.output.json) print(around.output, recording);
  });
  return EXIT.done;
};

function print(output: Output, recording: Recording): void {
  const { id, at, action, environment, platform, conversationId, origin, durationMs } = recording;
  output.line(`${id}  ${at}`);
  output.line(
    [
      action?.name ?? 'no action',
      environment ?? 'no environment',
      platform,
      conversationId,
      origin,
      recording.class,
      `${Math.round(durationMs)} ms`,
    ]
      .filter(Boolean)
      .join(' · '),
  );
  if (recording.failure) output.line(`${recording.failure.message} ${recording.failure.hint}`);
  for (const hop of recording.hops) printHop(output, hop);
  for (const { name, json, problem } of recording.outputs) {
    output.line(`${name} = ${json ?? problem ?? 'absent'}`);
  }
  if (recording.told !== null) output.line(`\nThe agent is told:\n${recording.told}`);
}

function printHop(output: Output, hop: Hop): void {
  output.line(`\n> ${hop.method} ${hop.url}`);
  for (const { name, value } of hop.requestHeaders) output.line(`> ${name}: ${value}`);
  printBody(output, hop.requestBody);
  output.line(
    `< ${hop.status === null ? (hop.failure?.message ?? 'no answer') : `${hop.status} ${hop.statusText}`}`,
  );
  for (const { name, value } of hop.responseHeaders) output.line(`< ${name}: ${value}`);
  printBody(output, hop.responseBody);
}

function printBody(output: Output, body: RecordedBody | null): void {
  if (!body || body.bytes === 0) return;
  if (body.base64) output.line(`[${body.contentType ?? 'binary'}, ${body.bytes} bytes]`);
  else output.line(body.cut ? `${body.text}\n[cut: ${body.bytes} bytes came]` : body.text);
}
