import { STEPS } from '@shared/lint/finding';
import { stepViews } from '@renderer/wizard/step-views';
import { useKeptPlace } from '@renderer/wizard/use-kept-place';
import { useLanding } from '@renderer/wizard/use-landing';
import styles from './FormView.module.css';

/** All steps' sections under one another. */
export function FormPage({ file }: { readonly file: string }) {
  const place = useKeptPlace(`${file} form`, null);
  useLanding(file, place);
  return (
    <div className={styles.page} ref={place}>
      {STEPS.map((step) => {
        const StepView = stepViews[step];
        return <StepView key={step} />;
      })}
    </div>
  );
}
