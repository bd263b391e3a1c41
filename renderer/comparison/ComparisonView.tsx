import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { answerHeadersText, requestText } from '@shared/recording/compared-parts';
import { Banner } from '@renderer/components/Banner';
import { Segmented } from '@renderer/components/Segmented';
import { Skeleton } from '@renderer/components/Skeleton';
import { offerWalk } from '@renderer/state/comparison';
import { comparisonTexts as texts } from '@renderer/texts/comparison';
import { ComparedRows } from './ComparedRows';
import { SideHead } from './SideHead';
import { answerOf, type ComparedRun } from './sides';
import { TimingComparison } from './TimingComparison';
import { useComparison, type ComparisonState } from './use-comparison';
import { Walker } from './Walker';
import styles from './Comparison.module.css';

const parts = ['request', 'response', 'headers', 'timing'] as const;
type Part = (typeof parts)[number];

interface Props {
  readonly title: string;
  /** Whether the title is shown; false where a dialog shows it. */
  readonly headed?: boolean;
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** At the right of the bar: what can be done with the later run. */
  readonly acts?: ReactNode;
  /** Under the rows: what the difference means for the agent. */
  readonly foot?: ReactNode;
}

/** Two runs side by side: what was sent, what came back, and how long it took. F7 walks the differences. */
export function ComparisonView({ title, headed = true, before, after, acts, foot }: Props) {
  const [part, setPart] = useState<Part>('response');
  const [ignoreOrder, setIgnoreOrder] = useState(false);
  const compared = {
    request: useComparison(
      { text: requestText(before.recording) },
      { text: requestText(after.recording) },
      false,
    ),
    response: useComparison(answerOf(before), answerOf(after), ignoreOrder),
    headers: useComparison(
      { text: answerHeadersText(before.recording) },
      { text: answerHeadersText(after.recording) },
      false,
    ),
  };
  const state = part === 'timing' ? null : compared[part];
  const all = state?.info?.changes ?? 0;
  const [walked, setWalked] = useState<{ readonly id: string | null; readonly at: number }>({
    id: null,
    at: 0,
  });
  const id = state?.info?.id ?? null;
  const change = all > 0 && walked.id === id ? walked.at : null;
  const step = useCallback(
    (by: 1 | -1) => {
      if (all > 0)
        setWalked((now) => ({ id, at: now.id === id ? (now.at + by + all) % all : by > 0 ? 0 : all - 1 }));
    },
    [all, id],
  );
  useEffect(() => offerWalk(step), [step]);
  return (
    <section className={styles.view} aria-label={title}>
      <div className={styles.bar}>
        {headed && <h2 className={styles.title}>{title}</h2>}
        <Segmented
          label={texts.part}
          value={part}
          segments={parts.map((value) => ({
            value,
            label: <PartLabel part={value} state={value === 'timing' ? null : compared[value]} />,
          }))}
          onChange={setPart}
        />
        {part !== 'timing' && (
          <Walker
            change={change}
            all={all}
            onStep={step}
            {...(part === 'response' && state?.info?.kind === 'json'
              ? { ignoreOrder, onIgnoreOrder: setIgnoreOrder }
              : {})}
          />
        )}
        {acts && <span className={styles.acts}>{acts}</span>}
      </div>
      <div className={styles.heads}>
        <SideHead run={before} />
        <SideHead run={after} beside={before} />
      </div>
      {part === 'timing' ? (
        <TimingComparison before={before} after={after} />
      ) : (
        <Compared
          key={part}
          label={texts.parts[part]}
          state={compared[part]}
          change={change}
          empty={part === 'response' && before.body === null && after.body === null}
          cut={part === 'response' && Boolean(before.body?.cut || after.body?.cut)}
        />
      )}
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}

function PartLabel({ part, state }: { readonly part: Part; readonly state: ComparisonState | null }) {
  const changes = state?.info?.changes;
  return (
    <>
      {texts.parts[part]}
      {changes !== undefined && (
        <span className={styles.partCount} data-some={changes > 0 || undefined}>
          {changes === 0 ? texts.same : changes.toLocaleString('en')}
        </span>
      )}
    </>
  );
}

interface ComparedProps {
  readonly label: string;
  readonly state: ComparisonState;
  readonly change: number | null;
  readonly empty: boolean;
  readonly cut: boolean;
}

function Compared({ label, state: { info, failure }, change, empty, cut }: ComparedProps) {
  if (failure) {
    return (
      <div className={styles.note}>
        <Banner tone="err" title={failure.message}>
          {failure.hint}
        </Banner>
      </div>
    );
  }
  if (!info) return <Skeleton rows={12} height={22} />;
  const words = empty
    ? texts.nothing
    : info.kind === 'bytes'
      ? info.equal
        ? texts.equalBytes
        : texts.otherBytes
      : info.equal
        ? texts.equal
        : null;
  return (
    <>
      {words !== null && <p className={styles.note}>{words}</p>}
      {cut && <p className={styles.note}>{texts.cut}</p>}
      {info.first.total > 0 && <ComparedRows key={info.id} label={label} info={info} change={change} />}
    </>
  );
}
