import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Recording, RecordingLine } from '@shared/recording/recording';
import { requestOf } from '@shared/recording/request-of';
import type { ReplayHow } from '@shared/recording/replay/how';
import type { Replayed } from '@shared/recording/replay/plan';
import { Banner } from '@renderer/components/Banner';
import { ProgressLine } from '@renderer/components/ProgressLine';
import { Skeleton } from '@renderer/components/Skeleton';
import { commonTexts } from '@renderer/texts/common';
import { replayTexts as texts } from '@renderer/texts/replay';
import { currentEnvironment } from '@renderer/state/environment';
import { openLog } from '@renderer/state/log';
import { compareReplay } from '@renderer/state/replay';
import { closeOverlay } from '@renderer/state/shell';
import { HowForm } from './HowForm';
import { Outcomes } from './Outcomes';
import { PlanNotices } from './PlanNotices';
import { usePlan } from './use-plan';
import { useReplay } from './use-replay';
import styles from './Replay.module.css';

interface Props {
  readonly ids: readonly string[];
  /** The recording, when it is one: its values can be edited. */
  readonly recording: Recording | null;
}

/** Asks how recordings are sent again and what that may do, sends them, and says what came of it. */
export function ReplayDialog({ ids, recording }: Props) {
  const changed = useMemo(
    () => ({
      mode: 'document' as const,
      // Where a call that was brought in went, nobody knows: it is sent to what is chosen here, as the action says.
      environment:
        recording && recording.origin !== 'import'
          ? recording.environment
          : (currentEnvironment()?.name ?? null),
      platform: recording && recording.origin !== 'import' ? recording.platform : null,
      given: {},
    }),
    [recording],
  );
  const [how, setHow] = useState<ReplayHow>(() =>
    recording && mustChange(recording) ? changed : { mode: 'recorded' },
  );
  const { plan, failure } = usePlan(ids, how);
  const replay = useReplay(ids);
  const [outcomes, setOutcomes] = useState<readonly Replayed[] | null>(null);
  const compare = (original: string, line: RecordingLine) => {
    closeOverlay();
    compareReplay(original, line.id);
  };
  const sendable = plan?.items.filter((item) => item.failure === null) ?? [];
  const writes = sendable.filter(({ duplicates }) => duplicates !== null).length;
  const send = async () => {
    const sent = await replay.send(how, writes > 0);
    const [only] = sent ?? [];
    if (sent?.length === 1 && only?.replay) compare(only.id, only.replay);
    else setOutcomes(sent);
  };
  /** The new runs, by the time of the first of them. */
  const showThem = (sent: readonly Replayed[]) => {
    const [from] = sent.flatMap(({ replay: line }) => line?.at ?? []).toSorted();
    closeOverlay();
    const newest = sent.findLast(({ replay: line }) => line !== null)?.replay?.id;
    openLog({
      conditions: { outcomes: ['replayed'], ...(from !== undefined && { from }) },
      ...(newest !== undefined && { selected: newest }),
    });
  };
  /** The others stay in the list, so that they can be compared one after the other. */
  const compareOneOf = (sent: readonly Replayed[]) => (original: string, line: RecordingLine) => {
    showThem(sent);
    compareReplay(original, line.id);
  };
  const stopAndClose = () => {
    replay.stop();
    closeOverlay();
  };
  const wrong = failure ?? replay.failure;
  return (
    <Modal opened onClose={stopAndClose} title={texts.title(ids.length)} size={outcomes === null ? 600 : 760}>
      {outcomes !== null ? (
        <div className={styles.form}>
          <Outcomes items={plan?.items ?? []} outcomes={outcomes} onCompare={compareOneOf(outcomes)} />
          <div className={styles.foot}>
            <Button onClick={() => showThem(outcomes)}>{texts.showInLog}</Button>
            <Button data-autofocus onClick={closeOverlay}>
              {commonTexts.close}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <HowForm how={how} recording={recording} changed={changed} onChange={setHow} />
          {plan ? <PlanNotices plan={plan} /> : !failure && <Skeleton rows={1} />}
          {wrong && (
            <Banner tone="err" title={wrong.message}>
              {wrong.hint}
            </Banner>
          )}
          <div className={styles.foot}>
            {replay.progress ? (
              <>
                <ProgressLine
                  {...replay.progress}
                  label={texts.progress(replay.progress.done, replay.progress.total)}
                />
                <Button onClick={replay.stop}>{texts.stop}</Button>
              </>
            ) : (
              <>
                <Button onClick={closeOverlay} data-autofocus={writes > 0 || undefined}>
                  {commonTexts.cancel}
                </Button>
                <Button
                  variant="filled"
                  type="submit"
                  disabled={sendable.length === 0}
                  data-autofocus={writes === 0 || undefined}
                >
                  {writes > 0 ? texts.sendWrites(sendable.length) : texts.send(sendable.length)}
                </Button>
              </>
            )}
          </div>
        </form>
      )}
    </Modal>
  );
}

/** Whether it cannot be sent as it was: the log of a platform often does not say where a call went. */
function mustChange(recording: Recording): boolean {
  const request = requestOf(recording);
  return recording.action !== null && (request === null || request.failures.length > 0);
}
