import { IconArrowsSort, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { IconButton } from '@renderer/components/IconButton';
import { KeyCap } from '@renderer/components/KeyCap';
import { comparisonTexts as texts } from '@renderer/texts/comparison';
import styles from './Comparison.module.css';

interface Props {
  /** Null: none was walked to yet. */
  readonly change: number | null;
  readonly all: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly ignoreOrder?: boolean;
  /** Absent where order cannot be ignored. */
  readonly onIgnoreOrder?: (ignore: boolean) => void;
}

/** `2 of 5`, and the keys and buttons that walk the differences. */
export function Walker({ change, all, onStep, ignoreOrder = false, onIgnoreOrder }: Props) {
  const none = all === 0 ? texts.equal : null;
  return (
    <span className={styles.walker}>
      {onIgnoreOrder && (
        <IconButton
          icon={IconArrowsSort}
          label={texts.ignoreOrder}
          active={ignoreOrder}
          pressed={ignoreOrder}
          onClick={() => onIgnoreOrder(!ignoreOrder)}
        />
      )}
      <span
        className={`${styles.walked ?? ''} ${change === null ? (styles.wide ?? '') : ''}`}
        role="status"
        aria-label={texts.walker}
      >
        {all > 0 && (change === null ? texts.changes(all) : texts.walked(change, all))}
      </span>
      {all > 0 && change === null && (
        <span className={`${styles.walked ?? ''} ${styles.narrow ?? ''}`} aria-hidden>
          {texts.unwalked(all)}
        </span>
      )}
      <IconButton icon={IconChevronUp} label={texts.previous} unavailable={none} onClick={() => onStep(-1)} />
      <IconButton icon={IconChevronDown} label={texts.next} unavailable={none} onClick={() => onStep(1)} />
      <KeyCap keys="F7" />
    </span>
  );
}
