import { IconCheck } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { Excerpt } from '@shared/recording/excerpt';
import { SLOW_MS, type LogFilter } from '@shared/recording/filter';
import type { RecordingLine } from '@shared/recording/recording';
import { matcher } from '@shared/recording/terms';
import { Dot } from '@renderer/components/Dot';
import { Marked } from '@renderer/components/Marked';
import { statusOf } from '@renderer/components/status';
import { StatusText } from '@renderer/components/StatusText';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay, pathOf } from '@renderer/components/when';
import { useWorkspace } from '@renderer/state/workspace';
import { logTexts as texts } from '@renderer/texts/logs';
import { originWords } from '../origin-words';
import styles from './List.module.css';

interface Props {
  readonly line: RecordingLine;
  readonly filter: LogFilter;
  /** Why a search found it. */
  readonly excerpt: Excerpt | null;
  readonly selected: boolean;
  /** It is one of those chosen together. */
  readonly chosen: boolean;
  readonly onChoose: (event: MouseEvent) => void;
  /** The box was clicked. */
  readonly onToggle: () => void;
}

/** As much of a path as the narrowest list shows. */
const PATH_CHARS = 16;

/** Two lines a run: what was asked, and where it came from or why it was found. */
export function LogRow({ line, filter, excerpt, selected, chosen, onChoose, onToggle }: Props) {
  const color = useWorkspace(
    (state) => state.view?.environments.find(({ name }) => name === line.environment)?.color ?? null,
  );
  const status = statusOf(line);
  const day = otherDay(line.at, new Date());
  const path = line.url === '' ? (line.actionName ?? '') : pathOf(line.url);
  const matches = matcher(filter.search, filter.contains)?.(path) ?? [];
  // A long path keeps its end. What was found before that is shown below, as what was found elsewhere is.
  const inSight = excerpt?.place === 'url' && path.length - (matches[0]?.from ?? 0) <= PATH_CHARS;
  return (
    <div
      id={`run-${line.id}`}
      className={styles.row}
      role="option"
      aria-selected={selected}
      aria-checked={chosen}
      onClick={onChoose}
    >
      <span
        className={styles.box}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <IconCheck size={14} stroke={2.5} />
      </span>
      <span className={styles.time} title={fullTime(line.at)}>
        {clockTime(line.at)}
      </span>
      <span className={styles.url} title={`${line.method} ${line.url}`}>
        <bdi>
          <Marked text={path} matches={matches} />
        </bdi>
      </span>
      <span className={styles.status} data-tone={status.tone} title={line.class}>
        <StatusText status={status} />
      </span>
      <span
        className={styles.taken}
        data-tone={status.label === 'timeout' ? 'err' : line.durationMs >= SLOW_MS ? 'warn' : undefined}
      >
        {takenText(line)}
      </span>
      <span className={styles.day}>{day}</span>
      <span className={styles.from}>
        {excerpt && !inSight ? (
          <span className={styles.excerpt} title={excerpt.text}>
            {texts.excerptPlaces[excerpt.place]}: <Marked text={excerpt.text} matches={excerpt.matches} />
          </span>
        ) : (
          <>
            <span className={styles.origin}>{originOf(line, filter.actions?.length === 1)}</span>
            <Dot color={line.environment === null ? null : (color ?? 'var(--ab-ctl)')} />
            {line.environment ?? texts.offline}
          </>
        )}
      </span>
    </div>
  );
}

/** How long a run took; a call that was brought in need not say it. Pure. */
function takenText({ origin, status, durationMs }: RecordingLine): string {
  if (durationMs > 0) return milliseconds(durationMs);
  if (origin === 'import') return texts.notMeasured;
  return status === null ? texts.notSent : milliseconds(durationMs);
}

/** Where a run came from, in words. Pure. */
function originOf(line: RecordingLine, oneAction: boolean): string {
  return [
    originWords(line),
    line.conversationId,
    oneAction ? null : line.actionName,
    line.findings > 0 ? texts.withFindings(line.findings) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
