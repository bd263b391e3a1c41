import type { Json } from '@shared/json/json';
import { parseJson } from '@shared/json/parse';
import type { RunResult } from '@shared/ipc/runs';
import type { Recording } from '@shared/recording/recording';
import { ticketMarkdown } from '@shared/recording/ticket';
import { diffJson, type JsonChange } from '@shared/response/diff';
import { calls } from '@renderer/bridge/bridge';
import { keepTexts as texts } from '@renderer/texts/keep';
import { tell } from './notice';

/** Larger answers are compared in main; a ticket goes without their differences. */
const MOST_CHARS = 100_000;

/** Copies a run for a ticket, with what differs from another run when that went another way. */
export async function copyTicket(run: RunResult, other: RunResult | null): Promise<void> {
  const changes = other && changesBetween(other, run);
  const against = other && changes ? { recording: other.recording, changes } : null;
  await calls.clipboard.write({ text: ticketMarkdown(run.recording, against) });
  tell(texts.ticketCopied);
}

function changesBetween(before: RunResult, after: RunResult): readonly JsonChange[] | null {
  const [left, right] = [jsonOf(before.recording), jsonOf(after.recording)];
  return left === undefined || right === undefined ? null : diffJson(left, right);
}

function jsonOf({ hops }: Recording): Json | undefined {
  const body = hops.at(-1)?.responseBody ?? null;
  if (body === null || body.cut || body.base64 || body.text.length > MOST_CHARS) return undefined;
  try {
    return parseJson(body.text);
  } catch {
    return undefined;
  }
}
