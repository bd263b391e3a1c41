import { parseJson } from '@shared/json/parse';
import type { Recording } from '@shared/recording/recording';
import { ticketMarkdown } from '@shared/recording/ticket';
import { diffJson, type JsonChange } from '@shared/response/diff';
import type { RunResult } from '@shared/ipc/runs';
import { calls } from '@renderer/bridge/bridge';
import { comparisonTexts } from '@renderer/texts/comparison';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { tell } from '@renderer/state/notice';
import type { RunState } from '@renderer/state/runs';
import { showOverlay } from '@renderer/state/shell';

/** Larger answers are compared in main; a ticket goes without their differences. */
const MOST_CHARS = 100_000;

/** Sets the last run beside the one before. */
export function comparePrevious({ result, previous }: RunState): void {
  if (!result || !previous) return;
  showOverlay({
    kind: 'compare',
    before: { ...previous, title: comparisonTexts.previousRun },
    after: { ...result, title: comparisonTexts.lastRun },
  });
}

/** Copies the last run for a ticket, with what differs from the run before when that went another way. */
export async function copyTicket({ result, previous }: RunState): Promise<void> {
  if (!result) return;
  const changes = previous && changesBetween(previous, result);
  const against = previous && changes ? { recording: previous.recording, changes } : null;
  await calls.clipboard.write({ text: ticketMarkdown(result.recording, against) });
  tell(texts.ticketCopied);
}

function changesBetween(before: RunResult, after: RunResult): readonly JsonChange[] | null {
  const [left, right] = [jsonOf(before.recording), jsonOf(after.recording)];
  return left === null || right === null ? null : diffJson(parseJson(left), parseJson(right));
}

function jsonOf({ hops }: Recording): string | null {
  const body = hops.at(-1)?.responseBody ?? null;
  if (body === null || body.cut || body.base64 || body.text.length > MOST_CHARS) return null;
  try {
    parseJson(body.text);
    return body.text;
  } catch {
    return null;
  }
}
