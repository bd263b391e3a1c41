import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { showSecret } from '@renderer/state/secret-focus';
import { secretTexts as texts } from '@renderer/texts/secrets';
import type { EntryRow } from './entry-rows';
import styles from './Secrets.module.css';

/** Whether a value is there, by icon and words; one kept under another name leads to it. */
export function EntryStateText({ row: { state, own, alias } }: { readonly row: EntryRow }) {
  const Glyph =
    state === 'own' ? IconCircleCheck : state === 'missing' ? IconAlertTriangle : IconCircleDashed;
  return (
    <span className={styles.state} data-state={state}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      {state === 'own' ? texts.states[own?.where ?? 'keychain'] : texts.states[state]}
      {state === 'alias' && (
        <button type="button" className={styles.link} onClick={() => showSecret(alias)}>
          {alias}
        </button>
      )}
    </span>
  );
}
