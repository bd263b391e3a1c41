import { IconAlertTriangle, IconCheck, IconTrash } from '@tabler/icons-react';
import type { FailRule } from '@shared/action/schema/response';
import type { PlainMap } from '@shared/document/plain';
import type { RunResult } from '@shared/ipc/runs';
import { IconButton } from '@renderer/components/IconButton';
import { SectionHead } from '@renderer/components/SectionHead';
import { resultsTexts as texts } from '@renderer/texts/results';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { TextBox } from '../../fields/TextBox';
import { useList } from '../../fields/use-list';
import { textOfPlain } from '../variables/plain-text';
import { ruleAt, type AnswerField } from './answer-field';
import { useRuleTrials, type Trial } from './use-rule-trials';
import styles from './Results.module.css';

const RULES = ['response', 'failWhen'] as const;
type Test = 'present' | 'absent' | 'equals' | 'matches';
const tests = (['present', 'absent', 'equals', 'matches'] as const).map((test) => ({
  value: test,
  label: texts.tests[test],
}));

function testOf(rule: FailRule): Test {
  if (rule.matches !== undefined) return 'matches';
  if (rule.equals !== undefined) return 'equals';
  return rule.present === false ? 'absent' : 'present';
}

function ruleOf(path: string, test: Test, value: string): PlainMap {
  switch (test) {
    case 'present':
      return { path, present: 'true' };
    case 'absent':
      return { path, present: 'false' };
    case 'equals':
      return { path, equals: value };
    case 'matches':
      return { path, matches: value };
  }
}

interface Props {
  /** The path of the row of the answer one stands on: a rule can be made of it. */
  readonly offered: AnswerField | null;
  /** The last answer, on which the rules are tried. */
  readonly result: RunResult | null;
}

/** When a 2xx answer counts as a failure all the same. */
export function FailRules({ offered, result }: Props) {
  const { action, edit, readOnly } = useEdited();
  const rules = action.response.failWhen ?? [];
  const list = useList(RULES, texts.failRule);
  const trials = useRuleTrials(isGood(result) ? (result?.body ?? null) : null, rules);
  const put = (index: number, path: string, test: Test, value: string) =>
    edit(
      [{ kind: 'set', path: [...RULES, index], value: ruleOf(path, test, value) }],
      texts.failRule,
      `response/failWhen/${index}`,
    );
  return (
    <div className={styles.rules}>
      <SectionHead title={texts.failWhen} hint={rules.length === 0 ? texts.failWhenHint : undefined}>
        {offered && !rules.some(({ path }) => path === offered.path) && (
          <AddButton
            label={texts.failAt(offered.path)}
            title={texts.failAtHint}
            icon={IconAlertTriangle}
            onClick={() => list.add(ruleAt(offered))}
          />
        )}
        <AddButton label={texts.addRule} onClick={() => list.add({ path: '$.error', present: 'true' })} />
      </SectionHead>
      {rules.map((rule, index) => {
        const test = testOf(rule);
        const value = rule.matches ?? textOfPlain(rule.equals);
        return (
          // A rule has no identity but its place in the document.
          <div key={index} className={styles.rule}>
            <TextBox
              place={[...RULES, index, 'path']}
              mono
              value={rule.path}
              label={texts.rulePath(index + 1)}
              readOnly={readOnly}
              onWrite={(text) => {
                if (!text.startsWith('$')) return texts.pathProblem;
                put(index, text, test, value);
                return null;
              }}
            />
            <Choice
              label={texts.ruleTest(index + 1)}
              value={test}
              choices={tests}
              onChoose={(chosen) => put(index, rule.path, chosen, value)}
            />
            {test === 'equals' || test === 'matches' ? (
              <TextBox
                place={[...RULES, index, test]}
                mono
                value={value}
                label={texts.ruleValue(index + 1)}
                readOnly={readOnly}
                onWrite={(text) => {
                  put(index, rule.path, test, text);
                  return null;
                }}
              />
            ) : (
              <span />
            )}
            <TrialMark row={index + 1} trial={trials[index] ?? 'unknown'} />
            <IconButton
              icon={IconTrash}
              label={texts.removeRule(index + 1)}
              onClick={() => list.remove(index)}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Rules are asked of 2xx answers only; another one failed already. */
function isGood(result: RunResult | null): boolean {
  const status = result?.recording.hops.at(-1)?.status ?? 0;
  return status >= 200 && status < 300;
}

function TrialMark({ row, trial }: { readonly row: number; readonly trial: Trial }) {
  if (trial === 'unknown') return <span />;
  const label = texts.ruleSays[trial](row);
  const Icon = trial === 'fails' ? IconAlertTriangle : IconCheck;
  return (
    <span className={styles.trial} data-trial={trial} role="img" aria-label={label} title={label}>
      <Icon size={14} stroke={1.75} aria-hidden />
    </span>
  );
}
