import type { Kind } from '@shared/action/action';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { Skeleton } from '@renderer/components/Skeleton';
import { useStarters, type StarterAction } from '@renderer/state/starters';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import styles from './StarterList.module.css';

interface Props {
  readonly kind: Kind;
  readonly chosen: StarterAction | null;
  readonly onChoose: (starter: StarterAction) => void;
}

/** The actions to begin with of one kind. */
export function StarterList({ kind, chosen, onChoose }: Props) {
  const starters = useStarters((state) => state.starters);
  if (!starters) return <Skeleton rows={3} />;
  const listed = starters.filter(({ action }) => action.kind === kind);
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{texts.starters}</legend>
      {listed.map((starter) => {
        const { action } = starter;
        return (
          <label key={action.id} className={styles.row} data-chosen={starter === chosen || undefined}>
            <input
              type="radio"
              name="starter"
              className={styles.radio}
              checked={starter === chosen}
              onChange={() => onChoose(starter)}
            />
            <MethodBadge badge={badgeOfAction(action)} />
            <span className={styles.text}>
              <strong>{action.name}</strong>
              <span className={styles.about} title={action.description}>
                {action.description}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
