import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useChord } from '@renderer/app/keyboard/use-chord';
import { IconButton } from '@renderer/components/IconButton';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, pathOf } from '@renderer/components/when';
import { statusOf } from '@renderer/components/status';
import { runTexts as texts } from '@renderer/texts/runs';
import { useDocument } from '@renderer/state/documents';
import { openLog } from '@renderer/state/log';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { useTabs } from '@renderer/state/tabs';
import { RunRow } from './RunRow';
import styles from './LastRuns.module.css';

/** The last runs, one line each; folded, the newest one stands in the head. */
export function LastRuns({ folded = false }: { readonly folded?: boolean }) {
  const unfolded = useSettings((state) => state.settings?.runsOpen ?? true) && !folded;
  const low = useMediaQuery('(max-height: 859px)', false, { getInitialValueInEffect: false });
  const current = useTabs((state) => state.current);
  const action = useDocument(current)?.lastValid ?? null;
  const all = useRecentRuns((state) => state.lines) ?? [];
  const lines = action ? all.filter((line) => line.action === action.id) : all;
  const chord = useChord('run.start');
  const room = low ? 1 : 3;
  const newest = lines[0];
  return (
    <section className={styles.strip} aria-label={texts.last}>
      <div className={styles.head}>
        <h2 className={styles.title}>{unfolded ? texts.last : texts.lastOne}</h2>
        {unfolded && action && <span className={styles.hint}>{texts.ofAction}</span>}
        {!unfolded && newest && (
          <button type="button" className={styles.newest} onClick={() => openLog({ selected: newest.id })}>
            <span className={styles.time}>{clockTime(newest.at)}</span>
            {newest.method} {pathOf(newest.url)}
            <span className={styles.status} data-tone={statusOf(newest).tone}>
              {statusOf(newest).label}
            </span>
            {milliseconds(newest.durationMs)}
          </button>
        )}
        {!unfolded && !newest && <span className={styles.hint}>{texts.noneAtAll}</span>}
        <span className={styles.end}>
          {unfolded && (
            <button
              type="button"
              className={styles.link}
              onClick={() => openLog(action ? { action: action.id } : {})}
            >
              {texts.openLog}
            </button>
          )}
          {!folded && (
            <IconButton
              icon={unfolded ? IconChevronDown : IconChevronUp}
              size="xs"
              label={unfolded ? texts.fold : texts.unfold}
              onClick={() => changeSettings({ runsOpen: !unfolded })}
            />
          )}
        </span>
      </div>
      {unfolded && (
        <div className={styles.rows} style={{ height: room * 24 }}>
          {lines.slice(0, room).map((line) => (
            <RunRow key={line.id} line={line} />
          ))}
          {lines.length === 0 && <p className={styles.none}>{texts.none(chord)}</p>}
        </div>
      )}
    </section>
  );
}
