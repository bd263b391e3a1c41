import { Button, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ActionFigures } from '@shared/recording/monitor';
import { Banner } from '@renderer/components/Banner';
import { EmptyState } from '@renderer/components/EmptyState';
import { Segmented } from '@renderer/components/Segmented';
import { Skeleton } from '@renderer/components/Skeleton';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay } from '@renderer/components/when';
import { openLog } from '@renderer/state/log';
import { useWorkspace } from '@renderer/state/workspace';
import { logTexts } from '@renderer/texts/logs';
import { DriftLine } from './DriftLine';
import { share } from './share';
import { useMonitor, type MonitorPeriod, MONITOR_PERIODS } from './use-monitor';
import styles from './Monitor.module.css';

const texts = logTexts.monitor;

/** Calls, failures, latency and drift of every action in a period. */
export function MonitorView({ head }: { readonly head: ReactNode }) {
  const [period, setPeriod] = useState<MonitorPeriod>('week');
  const [environment, setEnvironment] = useState<string | null>(null);
  const environments = useWorkspace((state) => state.view?.environments) ?? [];
  const { figures, from, failure } = useMonitor(period, environment, null);
  const calls = figures?.reduce((sum, one) => sum + one.calls, 0) ?? 0;
  const failures = figures?.reduce((sum, one) => sum + one.failures, 0) ?? 0;
  return (
    <div className={styles.monitor}>
      <div className={styles.bar}>
        {head}
        <Segmented
          label={texts.period}
          value={period}
          segments={(Object.keys(MONITOR_PERIODS) as MonitorPeriod[]).map((value) => ({
            value,
            label: logTexts.periodNames[value],
          }))}
          onChange={setPeriod}
        />
        <Select
          className={styles.environment}
          aria-label={texts.environment}
          placeholder={texts.allEnvironments}
          clearable
          data={environments.map(({ name }) => name)}
          value={environment}
          onChange={setEnvironment}
        />
        {figures && figures.length > 0 && (
          <span className={styles.total}>{texts.total(calls, failures)}</span>
        )}
      </div>
      {failure && (
        <Banner tone="err" title={failure.message}>
          {failure.hint}
        </Banner>
      )}
      {!figures && !failure && <Skeleton rows={8} height={34} />}
      {figures?.length === 0 && <EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>}
      {figures && figures.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={texts.title}>
            <thead>
              <tr>
                {Object.values(texts.columns).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map((one) => (
                <FiguresRow key={one.action ?? ''} figures={one} from={from} environment={environment} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly figures: ActionFigures;
  readonly from: number;
  readonly environment: string | null;
}

function FiguresRow({ figures, from, environment }: RowProps) {
  const { action, name, calls, failures, p50, p95, last, drift } = figures;
  const label = name ?? action ?? texts.none;
  const show = (more: { readonly outcomes?: readonly ['failed'] } = {}) =>
    openLog({
      conditions: {
        actions: [action],
        from: new Date(from).toISOString(),
        ...(environment !== null && { environments: [environment] }),
        ...more,
      },
    });
  return (
    <tr>
      <th scope="row">
        <Button
          variant="transparent"
          size="sm"
          className={styles.action}
          aria-label={texts.show(label)}
          onClick={() => show()}
        >
          {label}
        </Button>
        {drift.map((one) => (
          <DriftLine key={`${one.environment} ${one.output}`} drift={one} />
        ))}
      </th>
      <td>{calls.toLocaleString('en')}</td>
      <td data-tone={failures > 0 ? 'err' : undefined}>
        {failures === 0 ? (
          '0'
        ) : (
          <button type="button" className={styles.failures} onClick={() => show({ outcomes: ['failed'] })}>
            {failures.toLocaleString('en')} <span>{share(failures, calls)}</span>
          </button>
        )}
      </td>
      <td>{p50 === null ? '' : milliseconds(p50)}</td>
      <td data-tone={p95 !== null && p95 >= 2000 ? 'warn' : undefined}>
        {p95 === null ? '' : milliseconds(p95)}
      </td>
      <td title={fullTime(last)}>{`${otherDay(last, new Date())} ${clockTime(last)}`.trim()}</td>
    </tr>
  );
}
