import { STEPS } from '@shared/lint/finding';
import { wizardTexts } from '@renderer/texts/wizard';
import { stepNames } from '@renderer/texts/findings';
import { EditedProvider } from '@renderer/wizard/EditedProvider';
import { SavedState } from '@renderer/wizard/StepFooter';
import { stepViews } from '@renderer/wizard/step-views';
import styles from './FormView.module.css';

/** The same document on one page: every step's sections under one another, with a list of them at the left. */
export function FormView({ file }: { readonly file: string }) {
  return (
    <EditedProvider file={file}>
      <div className={styles.form}>
        <nav className={styles.index} aria-label={wizardTexts.steps}>
          {STEPS.map((step) => (
            <button
              key={step}
              type="button"
              onClick={() => {
                const title = document.getElementById(`step-${step}`);
                title?.scrollIntoView({ block: 'start' });
                title?.focus({ preventScroll: true });
              }}
            >
              {stepNames[step]}
            </button>
          ))}
          <span className={styles.saved}>
            <SavedState file={file} />
          </span>
        </nav>
        <div className={styles.page}>
          {STEPS.map((step) => {
            const StepView = stepViews[step];
            return <StepView key={step} />;
          })}
        </div>
      </div>
    </EditedProvider>
  );
}
