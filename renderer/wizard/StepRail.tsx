import { IconCheck, IconExclamationMark } from '@tabler/icons-react';
import { STEPS, type PlacedFinding, type Step } from '@shared/lint/finding';
import { stepOfPath } from '@shared/lint/place';
import { counted } from '@renderer/texts/common';
import { stepNames } from '@renderer/texts/findings';
import { findingBoxTexts as boxTexts } from '@renderer/texts/finding-boxes';
import { wizardTexts as texts } from '@renderer/texts/wizard';
import { setStep, type Tab } from '@renderer/state/tabs';
import { decisionOf, isDecided } from './decisions';
import { useEdited } from './edited';
import { useUnfinished } from './findings/use-unfinished';
import { RailTargets } from './RailTargets';
import styles from './StepRail.module.css';

/** The six steps with what each has decided; the targets beneath. Up and Down go from step to step. */
export function StepRail({ tab }: { readonly tab: Tab }) {
  const { file, action, findings } = useEdited();
  const unfinished = useUnfinished();
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by === undefined ? undefined : STEPS[STEPS.indexOf(tab.step) + by];
    if (!next) return;
    event.preventDefault();
    setStep(file, next);
    event.currentTarget.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  };
  return (
    <nav className={styles.rail} aria-label={texts.steps}>
      <div className={styles.steps} onKeyDown={onKeyDown}>
        {STEPS.map((step, index) => {
          const own = findings.filter((finding) => finding.step === step && finding.severity !== 'info');
          const half = unfinished.filter(({ path }) => stepOfPath(path) === step).length;
          const untouched = !tab.visited.includes(step) && !isDecided(step, action);
          return (
            <button
              key={step}
              type="button"
              data-step={step}
              className={styles.step}
              title={stepNames[step]}
              aria-current={tab.step === step ? 'step' : undefined}
              data-state={stateOf(tab.step === step, own, half, untouched)}
              onClick={() => setStep(file, step)}
            >
              <Disc number={index + 1} state={stateOf(tab.step === step, own, half, untouched)} />
              <span className={styles.name}>{stepNames[step]}</span>
              <span className={styles.decision}>
                {half > 0
                  ? boxTexts.unfinishedFields(half)
                  : own.length > 0
                    ? counted(own.length, 'finding')
                    : untouched
                      ? texts.notVisited
                      : decisionOf(step, action)}
              </span>
            </button>
          );
        })}
      </div>
      <RailTargets />
    </nav>
  );
}

type State = 'current' | 'current-error' | 'current-warning' | 'error' | 'warning' | 'untouched' | 'done';

function stateOf(
  current: boolean,
  own: readonly PlacedFinding[],
  unfinished: number,
  untouched: boolean,
): State {
  const wrong = unfinished > 0 || own.some((finding) => finding.severity === 'error');
  if (current) return wrong ? 'current-error' : own.length > 0 ? 'current-warning' : 'current';
  if (wrong) return 'error';
  if (own.length > 0) return 'warning';
  return untouched ? 'untouched' : 'done';
}

function Disc({ number, state }: { readonly number: number; readonly state: State }) {
  return (
    <span className={styles.disc} data-state={state} aria-hidden>
      {state === 'done' ? (
        <IconCheck size={12} stroke={2} />
      ) : state === 'error' || state === 'warning' ? (
        <IconExclamationMark size={12} stroke={2.25} />
      ) : (
        number
      )}
    </span>
  );
}

export function neighbours(step: Step): {
  readonly before: Step | undefined;
  readonly after: Step | undefined;
} {
  const at = STEPS.indexOf(step);
  return { before: STEPS[at - 1], after: STEPS[at + 1] };
}
