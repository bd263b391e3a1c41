import { timeOfId } from '@shared/recording/id';
import type { RunOrigin } from '@shared/recording/recording';
import { clockTime } from '@renderer/components/when';
import { logTexts as texts } from '@renderer/texts/logs';
import { runTexts } from '@renderer/texts/runs';
import { platformName } from './filters/labels';

interface Origin {
  readonly origin: RunOrigin;
  readonly platform: string | null;
  readonly caseName: string | null;
  readonly replayOf: string | null;
}

/** How a run came about: `replay of 11:58:03`, `Retell call log`, `suite: known order`, `panel`. Pure. */
export function originWords({ origin, platform, caseName, replayOf }: Origin): string {
  const repeated = replayOf === null ? null : timeOfId(replayOf);
  if (repeated !== null) return texts.replayOf(clockTime(repeated));
  const name = platform === null ? null : platformName(platform);
  if (origin === 'import' && name !== null) return texts.callLog(name);
  if (caseName !== null) return texts.suite(caseName);
  return name ?? runTexts.origins[origin];
}
