import type { ReactNode } from 'react';
import styles from './BeginningRow.module.css';

interface ListProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What a new action can begin with; one of it is chosen. */
export function Beginnings({ label, children }: ListProps) {
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{label}</legend>
      {children}
    </fieldset>
  );
}

interface Props {
  readonly badge: ReactNode;
  readonly title: ReactNode;
  readonly about: string;
  /** At the right, e.g. how a run ended. */
  readonly end?: ReactNode;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export function BeginningRow({ badge, title, about, end, chosen, onChoose }: Props) {
  return (
    <label className={styles.row} data-chosen={chosen || undefined}>
      <input
        type="radio"
        name="beginning"
        className={styles.radio}
        checked={chosen}
        onChange={() => onChoose()}
      />
      {badge}
      <span className={styles.text}>
        {title}
        <span className={styles.about} title={about}>
          {about}
        </span>
      </span>
      {end}
    </label>
  );
}
