import { Fragment } from 'react';
import type { MatchRange } from '@shared/recording/terms';
import styles from './Marked.module.css';

interface Props {
  readonly text: string;
  /** In their order. */
  readonly matches: readonly MatchRange[];
}

/** A text in which what was searched for stands out, by ground and underline. */
export function Marked({ text, matches }: Props) {
  return (
    <>
      {matches.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(matches[index - 1]?.to ?? 0, from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.to ?? 0)}
    </>
  );
}
