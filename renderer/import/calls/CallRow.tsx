import type { CallChoice, FoundCall } from '@shared/ipc/import-calls';
import { badgeOfMethod } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { statusOf } from '@renderer/components/status';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay, pathOf } from '@renderer/components/when';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import { CallAction } from './CallAction';
import styles from './Calls.module.css';

interface Props {
  readonly call: FoundCall;
  readonly onDecide: (choice: CallChoice) => void;
}

/** Two lines a call: what was asked and how it ended, and what the agent gave. */
export function CallRow({ call, onDecide }: Props) {
  const { at, name, method, url, durationMs, values, failure, conversationId } = call;
  const given = values.map((value) => `${value.name}: ${value.json}`).join(', ');
  const outcome = outcomeOf(call);
  return (
    <>
      <span className={styles.time} title={at === null ? undefined : fullTime(at)}>
        {at === null ? texts.untimed : clockTime(at)}
      </span>
      <span className={styles.call}>
        {method !== '' && <MethodBadge badge={badgeOfMethod(method)} />}
        {name !== null && <strong className={styles.name}>{name}</strong>}
        {url !== '' ? (
          <code className={styles.url} title={url}>
            {pathOf(url)}
          </code>
        ) : (
          <span className={styles.unknown}>{texts.unknownAddress}</span>
        )}
      </span>
      <span className={styles.outcome} data-tone={outcome.tone} title={failure ?? undefined}>
        {outcome.label}
      </span>
      <CallAction call={call} onDecide={onDecide} />
      <span className={styles.day}>{at === null ? '' : otherDay(at, new Date())}</span>
      <span className={styles.values} title={`${conversationId ?? ''}\n${given}`.trim()}>
        {given === '' && url === '' ? texts.noValues : given}
      </span>
      <span className={styles.taken}>{durationMs === null ? '' : milliseconds(durationMs)}</span>
      <ActionHint call={call} />
    </>
  );
}

/** How a call ended, as far as its log says it: a call that came without a status is not called a success. */
function outcomeOf(call: FoundCall) {
  if (call.status === null && call.class === 'ok') {
    return { label: call.answered ? texts.answered : texts.noAnswer, tone: 'idle' as const };
  }
  return statusOf(call);
}

function ActionHint({ call: { state, by } }: { readonly call: FoundCall }) {
  const hint =
    by !== null && state === 'matched'
      ? texts.by(by)
      : { matched: '', ambiguous: texts.severalHint, none: texts.noneHint, out: texts.outHint }[state];
  return (
    <span className={styles.hint} data-open={state === 'ambiguous' || undefined}>
      {hint}
    </span>
  );
}
