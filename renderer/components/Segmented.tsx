import { useId, type ReactNode } from 'react';
import styles from './Segmented.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly disabled?: boolean;
  readonly title?: string;
}

interface Props<Value extends string> {
  /** The name of the choice, for screen readers. */
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One choice of a few, side by side. Native radio inputs bring the arrow keys. */
export function Segmented<Value extends string>({ label, value, segments, onChange }: Props<Value>) {
  const name = useId();
  return (
    <div className={styles.track} role="radiogroup" aria-label={label}>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={styles.segment}
          data-checked={segment.value === value || undefined}
          data-disabled={segment.disabled || undefined}
          title={segment.title}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={segment.disabled}
            onChange={() => onChange(segment.value)}
            className={styles.input}
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
