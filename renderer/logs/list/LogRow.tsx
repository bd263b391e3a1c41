import { IconCheck } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { Excerpt } from '@shared/recording/excerpt';
import { SLOW_MS, type LogFilter } from '@shared/recording/filter';
import { timeOfId } from '@shared/recording/id';
import type { RecordingLine } from '@shared/recording/recording';
import { matcher } from '@shared/recording/terms';
import { Dot } from '@renderer/components/Dot';
import { Marked } from '@renderer/components/Marked';
import { statusOf } from '@renderer/components/status';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay, pathOf } from '@renderer/components/when';
import { useWorkspace } from '@renderer/state/workspace';
import { logTexts as texts } from '@renderer/texts/logs';
import { runTexts } from '@renderer/texts/runs';
import { platformName } from '../filters/labels';
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
  // What was found far along a path may be cut off there: then it is shown below, as what was found elsewhere is.
  const inSight = excerpt?.place === 'url' && (matches[0]?.to ?? 0) <= PATH_CHARS;
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
        <Marked text={path} matches={matches} />
      </span>
      <span className={styles.status} data-tone={status.tone}>
        {status.label}
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
  const repeated = line.replayOf === null ? null : timeOfId(line.replayOf);
  const platform = line.platform === null ? null : platformName(line.platform);
  const how =
    repeated !== null
      ? texts.replayOf(clockTime(repeated))
      : line.origin === 'import' && platform !== null
        ? texts.callLog(platform)
        : line.caseName !== null
          ? texts.suite(line.caseName)
          : (platform ?? runTexts.origins[line.origin]);
  return [
    how,
    line.conversationId,
    oneAction ? null : line.actionName,
    line.findings > 0 ? texts.withFindings(line.findings) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
