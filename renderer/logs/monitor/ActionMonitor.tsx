import { Button, Popover } from '@mantine/core';
import { IconActivity, IconAlertTriangle } from '@tabler/icons-react';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, otherDay } from '@renderer/components/when';
import { openLog, type LogConditions } from '@renderer/state/log';
import { logTexts } from '@renderer/texts/logs';
import { DriftLine } from './DriftLine';
import { share } from './share';
import { useMonitor } from './use-monitor';
import styles from './Monitor.module.css';

const texts = logTexts.monitor;

interface Props {
  /** Id of the action. */
  readonly action: string;
  /** How the button looks among its neighbours. */
  readonly className: string;
}

/** How an action fared in the last seven days, beside the action itself; nothing before its first run. */
export function ActionMonitor({ action, className }: Props) {
  const { figures, from } = useMonitor('week', null, action);
  const [its] = figures ?? [];
  if (!its) return null;
  const { calls, failures, p50, p95, last, drift } = its;
  const show = (more: LogConditions) =>
    openLog({ conditions: { actions: [action], from: new Date(from).toISOString(), ...more } });
  const facts: readonly (readonly [string, string])[] = [
    [texts.columns.calls, calls.toLocaleString('en')],
    [
      texts.columns.failures,
      failures === 0 ? '0' : `${failures.toLocaleString('en')} (${share(failures, calls)})`,
    ],
    [texts.columns.p50, p50 === null ? '' : milliseconds(p50)],
    [texts.columns.p95, p95 === null ? '' : milliseconds(p95)],
    [texts.columns.last, `${otherDay(last, new Date())} ${clockTime(last)}`.trim()],
  ];
  const Glyph = drift.length > 0 ? IconAlertTriangle : IconActivity;
  return (
    <Popover position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <button type="button" className={className} title={texts.weekOf}>
          <Glyph
            size={16}
            stroke={1.75}
            className={drift.length > 0 ? styles.alarm : undefined}
            aria-hidden
          />
          {drift.length > 0 ? texts.drifted : texts.total(calls, failures)}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.card}>
          <h3 className={styles.cardHead}>{texts.weekOf}</h3>
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {drift.map((one) => (
            <DriftLine key={`${one.environment} ${one.output}`} drift={one} />
          ))}
          <div className={styles.cardActs}>
            <Button size="sm" data-autofocus onClick={() => show({})}>
              {texts.showRuns}
            </Button>
            {failures > 0 && (
              <Button size="sm" onClick={() => show({ outcomes: ['failed'] })}>
                {texts.showFailed}
              </Button>
            )}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
