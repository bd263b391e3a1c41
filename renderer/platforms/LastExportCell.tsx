import type { LastExport } from '@shared/ipc/exports';
import { clockTime, fullTime, otherDay } from '@renderer/components/when';
import { platformTexts as texts } from '@renderer/texts/platforms';
import styles from './PlatformTable.module.css';

/** When this action was exported last, by whichever program, and whether that is still what an export would write. */
export function LastExportCell({ last }: { readonly last: LastExport | undefined }) {
  if (!last) return texts.neverExported;
  const { at, environment, folder, files, state } = last;
  const day = otherDay(at, new Date());
  const when = day === '' ? texts.exportedAt(clockTime(at).slice(0, 5)) : day;
  return (
    <span title={texts.exportedHow({ at: fullTime(at), environment, folder, files, state })}>
      {when},{' '}
      <span className={styles.exportState} data-state={state}>
        {texts.exportStates[state]}
      </span>
    </span>
  );
}
