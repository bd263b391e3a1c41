import type { FailRule } from '@shared/action/schema/response';
import type { BodyInfo } from '@shared/response/body';
import { failedRule } from '@shared/response/fail-when';
import { usePicks } from '@renderer/test-panel/outputs/use-picks';

/** What a rule says of the answer at hand; `unknown`: there is no JSON to try it on, or its path cannot be followed. */
export type Trial = 'fails' | 'passes' | 'unknown';

/** Tries each failure rule on a body, anew whenever one of both changes. */
export function useRuleTrials(body: BodyInfo | null, rules: readonly FailRule[]): readonly Trial[] {
  const picks = usePicks(
    body,
    rules.map(({ path }) => path),
  );
  return rules.map((rule) => {
    const found = picks?.get(rule.path);
    if (!picks || !found || 'message' in found) return 'unknown';
    return failedRule([rule], picks) ? 'fails' : 'passes';
  });
}
