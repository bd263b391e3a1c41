import { Segmented } from '@renderer/components/Segmented';
import { setLog, useLog } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';
import { MonitorView } from './monitor/MonitorView';
import { RunsView } from './RunsView';
import styles from './Logs.module.css';

/** Every run of the workspace: one by one, or as figures of its actions. */
export function LogPlace() {
  const view = useLog((state) => state.view);
  const head = (
    <>
      <h1 className={styles.title}>{texts.title}</h1>
      <Segmented
        label={texts.place}
        value={view}
        segments={(['runs', 'monitor'] as const).map((value) => ({ value, label: texts.placeViews[value] }))}
        onChange={(value) => setLog({ view: value })}
      />
    </>
  );
  return (
    <div className={styles.place}>
      {view === 'monitor' ? <MonitorView head={head} /> : <RunsView head={head} />}
    </div>
  );
}
