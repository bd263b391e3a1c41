import { IconArrowRight, IconCheck, IconScissors } from '@tabler/icons-react';
import type { RunResult } from '@shared/ipc/runs';
import { SectionHead } from '@renderer/components/SectionHead';
import { resultsTexts as texts } from '@renderer/texts/results';
import { useTold } from '@renderer/test-panel/told';
import { useEdited, writeOrRemove } from '../../edited';
import { NumberBox } from '../../fields/NumberBox';
import { FindingsAt } from '../../findings/FindingsAt';
import type { AnswerField } from './answer-field';
import { FailRules } from './FailRules';
import { KeepPaths } from './KeepPaths';
import styles from './Results.module.css';

interface Props {
  readonly result: RunResult | null;
  /** The field of the answer one stands on. */
  readonly offered: AnswerField | null;
}

/** What of the answer goes to the agent, and how much smaller it gets. */
export function ShapingSection({ result, offered }: Props) {
  const { action, edit, readOnly } = useEdited();
  const { keep = [], maxTokens } = action.response;
  const told = useTold(action, result);
  const before = result?.body?.tokens ?? null;
  return (
    <div className={styles.section}>
      <SectionHead title={texts.shaping} hint={texts.shapingHint} />
      <div className={styles.card}>
        <div className={styles.field}>
          <span>{texts.keep}</span>
          <KeepPaths
            paths={keep}
            offered={offered?.path ?? null}
            onChange={(paths) =>
              edit(
                writeOrRemove(action, ['response', 'keep'], paths.length === 0 ? undefined : paths),
                texts.keep,
              )
            }
          />
        </div>
        <div className={styles.field}>
          <span>{texts.atMost}</span>
          <span className={styles.inline}>
            <NumberBox
              place={['response', 'maxTokens']}
              label={texts.maxTokens}
              placeholder={texts.anyNumber}
              value={maxTokens}
              min={1}
              max={1_000_000}
              readOnly={readOnly}
              onWrite={(tokens) =>
                edit(
                  writeOrRemove(action, ['response', 'maxTokens'], tokens),
                  texts.maxTokens,
                  'response/maxTokens',
                )
              }
            />
            {texts.thenShortened}
          </span>
        </div>
        {before !== null && told !== null && (
          <>
            <div className={styles.sizes} role="status">
              {told.tokens !== before && (
                <>
                  <span className={styles.before}>{before.toLocaleString('en')}</span>
                  <IconArrowRight size={14} stroke={1.75} aria-label={texts.becomes} />
                </>
              )}
              <span className={styles.after}>{told.tokens.toLocaleString('en')}</span>
              {texts.tokens}
              <span className={styles.verdict} data-over={told.shortened || undefined}>
                {told.shortened ? (
                  <IconScissors size={14} stroke={1.75} aria-hidden />
                ) : (
                  <IconCheck size={14} stroke={2} aria-hidden />
                )}
                {told.shortened ? texts.shortened : maxTokens === undefined ? texts.noLimit : texts.within}
              </span>
            </div>
            <Scale before={before} after={told.tokens} limit={maxTokens} />
          </>
        )}
        <FailRules offered={offered} result={result} />
      </div>
      <FindingsAt place={['response']} />
    </div>
  );
}

interface ScaleProps {
  readonly before: number;
  readonly after: number;
  readonly limit: number | undefined;
}

function Scale({ before, after, limit }: ScaleProps) {
  const end = Math.max(before, after, limit ?? 0, 1);
  const percent = (value: number) => `${((value / end) * 100).toFixed(2)}%`;
  return (
    <div className={styles.scale} aria-hidden>
      <span className={styles.scaleFill} style={{ width: percent(after) }} />
      {limit !== undefined && (
        <span
          className={styles.limit}
          data-end={limit / end > 0.85 || undefined}
          style={{ left: percent(limit) }}
        >
          <span>{texts.limit(limit)}</span>
        </span>
      )}
    </div>
  );
}
