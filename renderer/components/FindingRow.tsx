import { IconCircleX, IconAlertTriangle, IconInfoCircle, IconX, type Icon } from '@tabler/icons-react';
import type { Severity } from '@shared/lint/finding';
import { findingTexts } from '@renderer/texts/findings';
import styles from './FindingRow.module.css';

const severityIcons: Readonly<Record<Severity, Icon>> = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
};

interface Props {
  readonly severity: Severity;
  /** What it concerns, in mono before the message: `priority`. */
  readonly subject?: string | undefined;
  readonly message: string;
  /** What the fix's button says; absent when there is no safe fix. */
  readonly fix?: string | undefined;
  readonly onFix?: () => void;
  /** Goes to the place: the message becomes a button. */
  readonly onGo?: () => void;
  readonly onDismiss?: () => void;
  /** Further facts at the right, before the fix: step, line. */
  readonly meta?: readonly string[];
  /** `box` stands alone under what it concerns; `row` is one of a list. */
  readonly look?: 'box' | 'row';
}

/** One finding with its fix at the right: a row of a list on one line of 32 px, a box as long as its sentence. */
export function FindingRow(props: Props) {
  const { severity, subject, message, fix, onFix, onGo, onDismiss, meta = [], look = 'box' } = props;
  const Glyph = severityIcons[severity];
  const text = (
    <>
      {subject && <span className={styles.subject}>{subject}</span>}
      {subject ? `: ${message}` : message}
    </>
  );
  return (
    <div className={styles.row} data-severity={severity} data-look={look}>
      <Glyph
        size={14}
        stroke={2}
        className={styles.icon}
        role="img"
        aria-label={findingTexts.severity[severity]}
      />
      {onGo ? (
        <button type="button" className={styles.text} title={message} onClick={onGo}>
          {text}
        </button>
      ) : (
        <span className={styles.text} title={message}>
          {text}
        </span>
      )}
      {meta.map((fact) => (
        <span key={fact} className={styles.meta}>
          {fact}
        </span>
      ))}
      {fix && onFix && (
        <button type="button" className={styles.fix} onClick={onFix}>
          {fix}
        </button>
      )}
      {onDismiss && (
        <button
          type="button"
          className={styles.dismiss}
          aria-label={findingTexts.dismiss}
          onClick={onDismiss}
        >
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      )}
    </div>
  );
}
