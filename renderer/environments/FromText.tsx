import type { ValueOrigin } from '@shared/template/environment-values';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { shownValue } from './shown-value';
import styles from './Environments.module.css';

interface Props {
  readonly origin: ValueOrigin;
  /** How many actions use it. */
  readonly uses: number;
}

/** Which environment says a value; one that is said here says what it stands instead of. */
export function FromText({ origin: { own, inherited }, uses }: Props) {
  if (!own && !inherited) return <span className={styles.missing}>{texts.missing(uses)}</span>;
  const text =
    own && inherited ? texts.over(inherited.from) : own ? texts.here : texts.from(inherited?.from ?? '');
  return (
    <span
      className={styles.from}
      data-own={own !== null || undefined}
      title={own && inherited ? texts.overTitle(inherited.from, shownValue(inherited.plain)) : text}
    >
      {text}
      {uses === 0 && `, ${texts.notUsed}`}
    </span>
  );
}
