import type { Action } from '../action/action.js';
import { platforms } from '../platforms/index.js';
import type { Finding } from './finding.js';
import { profileRules } from '../platforms/engine/rules.js';
import type { Rule, RuleCard } from './rule.js';
import { rules } from './rules/index.js';
import { subjectOf, type LintWorkspace } from './subject.js';

export type { LintWorkspace } from './subject.js';

/** What lint is asked about. */
export interface LintContext {
  readonly workspace: LintWorkspace;
  /** Platform ids; without them the action's own targets. */
  readonly targets?: readonly string[];
}

/** Every rule there is, as people read of it: general ones, those of all profiles, those of single platforms. */
export const ruleCards: readonly RuleCard[] = [
  ...rules,
  ...profileRules,
  ...platforms.flatMap((platform) => platform.rules),
];

const order = { error: 0, warning: 1, info: 2 } as const;

/** Everything that is wrong with an action: general rules, then each target's limits; errors first. */
export function lintAction(action: Action, { workspace, targets }: LintContext): readonly Finding[] {
  const subject = subjectOf(action, workspace);
  const general = rules.flatMap((rule) => rule.find(subject).map((found) => signed(rule, found)));
  const ids = targets ?? [...action.platforms.keys()];
  const onTargets = platforms
    .filter(({ id }) => ids.includes(id))
    .flatMap((platform) => platform.check(action, workspace));
  return [...general, ...onTargets].sort((left, right) => order[left.severity] - order[right.severity]);
}

function signed(rule: Rule, found: ReturnType<Rule['find']>[number]): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    ...(rule.source !== undefined && { source: rule.source }),
    ...found,
  };
}
