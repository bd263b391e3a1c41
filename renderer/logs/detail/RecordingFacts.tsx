import type { Recording } from '@shared/recording/recording';
import { joinPieces } from '@shared/template/pieces';
import { Dot } from '@renderer/components/Dot';
import { badgeOfMethod } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { statusOf } from '@renderer/components/status';
import { StatusText } from '@renderer/components/StatusText';
import { StatusPill } from '@renderer/components/StatusPill';
import { byteSize, milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay, pathOf } from '@renderer/components/when';
import { logTexts as texts } from '@renderer/texts/logs';
import { useWorkspace } from '@renderer/state/workspace';
import styles from './Detail.module.css';

/** Method, path, status, time and where it ran, on one line. */
export function RecordingFacts({ recording }: { readonly recording: Recording }) {
  const color = useWorkspace(
    (state) => state.view?.environments.find(({ name }) => name === recording.environment)?.color ?? null,
  );
  const hop = recording.hops.at(-1);
  const status = statusOf({ status: hop?.status ?? null, class: recording.class, origin: recording.origin });
  const imported = recording.origin === 'import';
  const planned = recording.request;
  const url = hop?.url ?? (planned ? joinPieces(planned.url) : '');
  const method = hop?.method ?? planned?.method;
  return (
    <div className={styles.facts}>
      {method !== undefined && method !== '' && <MethodBadge badge={badgeOfMethod(method)} />}
      <span className={styles.factUrl} title={url}>
        {url === '' ? (imported ? texts.addressUnknown : texts.nothingSent) : pathOf(url)}
      </span>
      <StatusPill tone={status.tone}>
        <StatusText status={status} /> {status.note === undefined && hop?.statusText}
      </StatusPill>
      <span>
        {imported && recording.durationMs === 0 ? texts.notMeasured : milliseconds(recording.durationMs)}
      </span>
      {hop?.responseBody && <span>{byteSize(hop.responseBody.bytes)}</span>}
      <span className={styles.factEnd}>
        <span title={fullTime(recording.at)}>
          {otherDay(recording.at, new Date())} {clockTime(recording.at)}
        </span>
        <Dot color={recording.environment === null ? null : (color ?? 'var(--ab-ctl)')} />
        {recording.environment ?? texts.offline}
      </span>
    </div>
  );
}
