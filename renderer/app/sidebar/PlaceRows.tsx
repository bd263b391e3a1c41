import { IconHistory, IconStack2, type Icon } from '@tabler/icons-react';
import { sidebarTexts as texts } from '@renderer/texts/sidebar';
import { openLog } from '@renderer/state/log';
import { useReadiness } from '@renderer/state/readiness';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { goTo, useTabs, type Place } from '@renderer/state/tabs';
import styles from './Sidebar.module.css';

/** The other places, each with its one figure. */
export function PlaceRows() {
  const current = useTabs((state) => state.current);
  const readiness = useReadiness(current);
  const total = useRecentRuns((state) => state.total);
  const ready = readiness?.filter(({ state }) => state === 'ready').length;
  return (
    <div className={styles.places}>
      <PlaceRow
        icon={IconStack2}
        place="platforms"
        name={texts.platforms}
        figure={readiness && ready !== undefined ? texts.ready(ready, readiness.length) : ''}
        onClick={() => goTo('platforms')}
      />
      <PlaceRow
        icon={IconHistory}
        place="log"
        name={texts.log}
        figure={total ? texts.runs(total) : ''}
        onClick={() => openLog()}
      />
    </div>
  );
}

interface Props {
  readonly icon: Icon;
  readonly place: Place;
  readonly name: string;
  readonly figure: string;
  readonly onClick: () => void;
}

function PlaceRow({ icon: Glyph, place, name, figure, onClick }: Props) {
  const active = useTabs((state) => state.place === place);
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={active ? 'page' : undefined}
      onClick={onClick}
    >
      <Glyph size={16} stroke={1.75} aria-hidden />
      <span className={styles.name}>{name}</span>
      <span className={styles.figure}>{figure}</span>
    </button>
  );
}
