import { comparisonTexts } from '@renderer/texts/comparison';
import type { RunState } from '@renderer/state/runs';
import { showOverlay } from '@renderer/state/shell';
import { copyTicket } from '@renderer/state/ticket';

/** Sets the last run beside the one before. */
export function comparePrevious({ result, previous }: RunState): void {
  if (!result || !previous) return;
  showOverlay({
    kind: 'compare',
    before: { ...previous, title: comparisonTexts.previousRun },
    after: { ...result, title: comparisonTexts.lastRun },
  });
}

/** Copies the last run for a ticket, beside the run before. */
export async function copyLastTicket({ result, previous }: RunState): Promise<void> {
  if (result) await copyTicket(result, previous);
}
