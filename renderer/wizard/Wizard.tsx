import type { Step } from '@shared/lint/finding';
import { useTabs } from '@renderer/state/tabs';
import { EditedProvider } from './EditedProvider';
import { StepFooter } from './StepFooter';
import { StepRail } from './StepRail';
import { stepViews } from './step-views';
import { useKeptPlace } from './use-kept-place';
import { useLanding } from './use-landing';
import styles from './Wizard.module.css';

/** Six steps over one document: the rail at the left, the step, and the way to its neighbours. */
export function Wizard({ file }: { readonly file: string }) {
  const tab = useTabs((state) => state.tabs.find((each) => each.file === file));
  if (!tab) return null;
  return (
    <EditedProvider file={file}>
      <div className={styles.wizard}>
        <StepRail tab={tab} />
        <CurrentStep file={file} step={tab.step} />
      </div>
    </EditedProvider>
  );
}

function CurrentStep({ file, step }: { readonly file: string; readonly step: Step }) {
  const place = useKeptPlace(`${file} wizard`, step);
  useLanding(file, place);
  const StepView = stepViews[step];
  return (
    <div className={styles.main} ref={place}>
      <StepView key={`${file} ${step}`} />
      <StepFooter file={file} step={step} />
    </div>
  );
}
