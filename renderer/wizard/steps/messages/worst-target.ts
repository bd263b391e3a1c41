import type { Action } from '@shared/action/action';
import { mergeTarget } from '@shared/platforms/engine/target';
import type { Platform } from '@shared/platforms/platform';
import type { SpokenTimeline } from '@shared/timeline/timeline';
import { spokenOf } from '@renderer/test-panel/spoken';
import type { Scenario } from './scenario';

interface WorstTarget {
  readonly name: string;
  /** It says nothing while it waits. */
  readonly muted: boolean;
  /** Texts of the document that it has no field for. */
  readonly missing: readonly Message[];
  readonly timeline: SpokenTimeline;
}

const MESSAGES = ['start', 'delay', 'done', 'failure'] as const;
type Message = (typeof MESSAGES)[number];

/** What a platform can speak of an action: its own texts, without those it has no field for. */
function spokenOn(action: Action, { id, profile }: Platform): Action {
  const merged = mergeTarget(action, id);
  const fields = profile.speech.value;
  const kept = Object.entries(merged.speech).filter(([key]) => fields[key as Message | 'natural']);
  return { ...merged, speech: Object.fromEntries(kept) };
}

/**
 * The target on which the caller is left in silence longest; null where none is worse than the document itself. Where
 * a program of one's own makes the call (function formats), that program speaks, so that nothing can be said of it.
 */
export function worstTarget(
  action: Action,
  scenario: Scenario,
  platforms: readonly Platform[],
): WorstTarget | null {
  const own = spokenOf(action, scenario, false).longestSilenceMs;
  const targets = platforms
    .filter(({ id, profile }) => action.platforms.has(id) && profile.carries.value !== 'function')
    .map((platform): WorstTarget => {
      const muted = platform.profile.speech.value.muted === true;
      const name = platform.mode ? `${platform.name} ${platform.mode}` : platform.name;
      const missing = MESSAGES.filter(
        (message) => action.speech[message] !== undefined && !platform.profile.speech.value[message],
      );
      return { name, muted, missing, timeline: spokenOf(spokenOn(action, platform), scenario, muted) };
    })
    .sort((one, other) => other.timeline.longestSilenceMs - one.timeline.longestSilenceMs);
  const [worst] = targets;
  return worst && worst.timeline.longestSilenceMs > own ? worst : null;
}
