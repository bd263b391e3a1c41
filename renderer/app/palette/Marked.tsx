import type { Range } from './match';
import styles from './Palette.module.css';

/** A text with what matched in it marked by weight and underline. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const parts = ranges.map(({ from, to }, index) => (
    <span key={from}>
      {text.slice(ranges[index - 1]?.to ?? 0, from)}
      <mark className={styles.mark}>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </>
  );
}
