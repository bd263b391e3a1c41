import type { KeptSecret } from '@shared/ipc/secrets';
import { fullTime } from '@renderer/components/when';
import { secretTexts as texts } from '@renderer/texts/secrets';
import { EntryHosts } from './EntryHosts';
import styles from './Secrets.module.css';

/** Under an entry: where it may be sent, and when its value was last set. */
export function EntryFacts({ entry }: { readonly entry: KeptSecret }) {
  const { changedAt } = entry;
  return (
    <div className={styles.facts}>
      <EntryHosts entry={entry} />
      <span className={styles.changed} title={changedAt && fullTime(changedAt)}>
        {changedAt ? texts.changed(fullTime(changedAt).replace(/:\d\d$/, '')) : texts.unknownDate}
      </span>
    </div>
  );
}
