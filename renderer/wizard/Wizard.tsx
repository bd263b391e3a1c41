import { useTabs } from '@renderer/state/tabs';
import { EditedProvider } from './EditedProvider';
import { StepFooter } from './StepFooter';
import { StepRail } from './StepRail';
import { stepViews } from './step-views';
import styles from './Wizard.module.css';

/** Six steps over one document: the rail at the left, the step, and the way to its neighbours. */
export function Wizard({ file }: { readonly file: string }) {
  const tab = useTabs((state) => state.tabs.find((each) => each.file === file));
  if (!tab) return null;
  const StepView = stepViews[tab.step];
  return (
    <EditedProvider file={file}>
      <div className={styles.wizard}>
        <StepRail tab={tab} />
        <div className={styles.main}>
          <StepView key={`${file} ${tab.step}`} />
          <StepFooter file={file} step={tab.step} />
        </div>
      </div>
    </EditedProvider>
  );
}
