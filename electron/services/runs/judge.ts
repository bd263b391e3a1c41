import type { Action } from '@shared/action/action.js';
import type { Hop, RecordedOutput } from '@shared/recording/recording.js';
import { type Answer, classifyAnswer } from '@shared/response/classify.js';
import { extractOutputs } from '@shared/response/extract.js';
import { tellAgent } from '@shared/response/told.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import type { Sent } from '../requests/sent.js';
import type { Looked } from './look.js';
import { maskedOutputs } from './masked.js';

/** Characters of an answer in which fields and error words are looked for. */
const EXCERPT = 8192;

/** What came of a run: its class, its sentence, and what the action keeps of the answer. */
export interface Judged extends Answer {
  readonly outputs: readonly RecordedOutput[];
  /** What the agent would be told, redacted; null when nothing came back. */
  readonly told: string | null;
}

export function judge(action: Action, request: RenderedRequest, sent: Sent, looked: Looked | null): Judged {
  const { status, failure } = sent;
  if (failure !== null || status === null) {
    return { class: failure?.class ?? 'internal', failure, outputs: [], told: null };
  }
  const last = sent.hops.at(-1);
  const text = textOf(last);
  const answer = classifyAnswer({
    action,
    request,
    status,
    headers: last?.responseHeaders ?? [],
    body: looked?.info ?? null,
    excerpt: text?.slice(0, EXCERPT) ?? '',
    picked: looked?.picked ?? new Map(),
  });
  const outputs = extractOutputs(action.outputs, looked?.picked ?? new Map());
  // An error answer rarely holds the outputs: that they are missing there is no news.
  const found = answer.class === 'ok' ? outputs : outputs.filter(({ json }) => json !== null);
  const masked = maskedOutputs(found, sent.redactor);
  return {
    ...answer,
    outputs: found,
    told: text === null ? null : tellAgent(action, text, { outputs: masked }).text,
  };
}

function textOf(hop: Hop | undefined): string | null {
  const body = hop?.responseBody;
  if (!body) return null;
  return body.base64 ? `[${body.contentType ?? 'binary'}, ${body.bytes} bytes]` : body.text;
}
