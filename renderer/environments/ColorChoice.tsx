import { IconCheck } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { environmentTexts as texts } from '@renderer/texts/environments';
import styles from './Environments.module.css';

/** Told apart under the common kinds of colour blindness; the name always stands beside the dot. */
const COLORS = ['#0B8A6F', '#2C68C6', '#7618CB', '#C27803', '#D64545', '#86103F', '#5F656E'] as const;

interface Props {
  readonly color: string | null;
  readonly onChange: (color: string | null) => void;
}

/** A few colours at hand, any other by the system's picker, or none. */
export function ColorChoice({ color, onChange }: Props) {
  const isOwn = color !== null && !COLORS.some((each) => each.toLowerCase() === color.toLowerCase());
  return (
    <span className={styles.colors} role="radiogroup" aria-label={texts.color}>
      {COLORS.map((each) => (
        <label key={each} className={styles.color} style={{ '--dot': each } as CSSProperties} title={each}>
          <input
            type="radio"
            name="environment-color"
            aria-label={texts.colorOf(each)}
            checked={color?.toLowerCase() === each.toLowerCase()}
            onChange={() => onChange(each)}
          />
          <IconCheck size={12} stroke={3} aria-hidden />
        </label>
      ))}
      <label className={styles.color} data-none title={texts.noColor}>
        <input
          type="radio"
          name="environment-color"
          aria-label={texts.noColor}
          checked={color === null}
          onChange={() => onChange(null)}
        />
        <IconCheck size={12} stroke={3} aria-hidden />
      </label>
      <input
        key={color}
        type="color"
        className={styles.ownColor}
        data-chosen={isOwn || undefined}
        aria-label={texts.ownColor}
        title={texts.ownColor}
        defaultValue={color ?? '#808080'}
        onBlur={(event) => {
          const next = event.currentTarget.value.toUpperCase();
          if (next !== (color ?? '#808080').toUpperCase()) onChange(next);
        }}
      />
    </span>
  );
}
