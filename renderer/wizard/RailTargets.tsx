import { IconAlertTriangle, IconCircleCheck, IconCircleX, type Icon } from '@tabler/icons-react';
import { counted } from '@renderer/texts/common';
import { wizardTexts as texts } from '@renderer/texts/wizard';
import { goTo, setStep } from '@renderer/state/tabs';
import { useEdited } from './edited';
import { useTargets, type TargetState } from './use-targets';
import styles from './StepRail.module.css';

const icons: Readonly<Record<TargetState['state'], Icon>> = {
  ready: IconCircleCheck,
  losses: IconAlertTriangle,
  cannot: IconCircleX,
};

/** Where this action must run, and how much of it each platform can carry. */
export function RailTargets() {
  const { file } = useEdited();
  const targets = useTargets();
  return (
    <div className={styles.targets}>
      <h3 className={styles.targetsHead}>{texts.targets}</h3>
      {targets.length === 0 && (
        <button type="button" className={styles.target} onClick={() => setStep(file, 'general')}>
          <span className={styles.targetName}>{texts.chooseTargets}</span>
        </button>
      )}
      {targets.map((target) => {
        const Glyph = icons[target.state];
        return (
          <button
            key={target.id}
            type="button"
            className={styles.target}
            data-state={target.state}
            title={target.why}
            onClick={() => goTo('platforms')}
          >
            <Glyph size={14} stroke={1.75} aria-hidden />
            <span className={styles.targetName}>{target.name}</span>
            {target.state !== 'ready' && (
              <span className={styles.targetState}>
                {target.state === 'cannot' ? texts.cannot : counted(target.losses, 'loss', 'losses')}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
