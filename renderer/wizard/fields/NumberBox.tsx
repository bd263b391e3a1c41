import type { NodePath } from '@shared/document/plain';
import { TextBox } from './TextBox';
import styles from './NumberBox.module.css';
import { numberTexts as texts } from '@renderer/texts/numbers';

interface Props {
  /** Where the number stands in the document. */
  readonly place: NodePath;
  readonly label: string;
  readonly value: number | undefined;
  /** undefined: the field was emptied. */
  readonly onWrite: (value: number | undefined) => void;
  readonly min: number;
  readonly max: number;
  /** What stands in the document for 1 in the field: 1000 for seconds kept as milliseconds. */
  readonly per?: number;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly id?: string | undefined;
  /** An empty field is refused. */
  readonly needed?: boolean;
}

/** A whole number of the document, shown in the unit people think in. */
export function NumberBox({ label, value, onWrite, min, max, per = 1, unit, needed, ...box }: Props) {
  const write = (text: string) => {
    if (text.trim() === '') {
      if (needed) return texts.needed;
      onWrite(undefined);
      return null;
    }
    const number = Math.round(Number(text.replace(',', '.')) * per);
    if (!Number.isFinite(number) || number < min || number > max) return texts.between(min / per, max / per);
    // 1.50 while one types 1.505: only what reads back the same may be written, or the digits would jump.
    if (String(number / per) !== text.trim().replace(',', '.')) return texts.unfinished;
    onWrite(number);
    return null;
  };
  return (
    <span className={styles.box}>
      <TextBox
        {...box}
        mono
        label={label}
        value={value === undefined ? '' : String(value / per)}
        onWrite={write}
      />
      {unit && (
        <span className={styles.unit} aria-hidden>
          {unit}
        </span>
      )}
    </span>
  );
}
