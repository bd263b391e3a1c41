import { STEPS, type Step } from '@shared/lint/finding';
import { stepOfPath } from '@shared/lint/place';
import { counted } from '@renderer/texts/common';
import { stepNames } from '@renderer/texts/findings';
import { findingBoxTexts as boxTexts } from '@renderer/texts/finding-boxes';
import { wizardTexts } from '@renderer/texts/wizard';
import { decisionOf } from '@renderer/wizard/decisions';
import { useEdited } from '@renderer/wizard/edited';
import { useUnfinished } from '@renderer/wizard/findings/use-unfinished';
import { SavedState } from '@renderer/wizard/StepFooter';
import styles from './FormView.module.css';

/** The sections of the page, each with what it has decided or what is found in it; a click goes there. */
export function FormIndex({ file }: { readonly file: string }) {
  const { action, findings } = useEdited();
  const unfinished = useUnfinished();
  return (
    <nav className={styles.index} aria-label={wizardTexts.steps}>
      {STEPS.map((step) => {
        const own = findings.filter((finding) => finding.step === step && finding.severity !== 'info');
        const half = unfinished.filter(({ path }) => stepOfPath(path) === step).length;
        const wrong = half > 0 || own.some(({ severity }) => severity === 'error');
        return (
          <button key={step} type="button" onClick={() => show(step)}>
            <span>{stepNames[step]}</span>
            <small data-state={wrong ? 'error' : own.length > 0 ? 'warning' : undefined}>
              {half > 0
                ? boxTexts.unfinishedFields(half)
                : own.length > 0
                  ? counted(own.length, 'finding')
                  : decisionOf(step, action)}
            </small>
          </button>
        );
      })}
      <span className={styles.saved}>
        <SavedState file={file} />
      </span>
    </nav>
  );
}

function show(step: Step): void {
  const title = document.getElementById(`step-${step}`);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}
