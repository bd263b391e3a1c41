import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Action } from '@shared/action/action';
import { EmptyState } from '@renderer/components/EmptyState';
import { IconButton } from '@renderer/components/IconButton';
import { Segmented } from '@renderer/components/Segmented';
import { StatusPill } from '@renderer/components/StatusPill';
import { statusOf } from '@renderer/components/status';
import { byteSize, milliseconds } from '@renderer/components/time-scale';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import type { RunState } from '@renderer/state/runs';
import { LiveClock } from '../LiveClock';
import { statusWords } from '../status-words';
import { AnswerBody, answerViews, type AnswerView } from './AnswerBody';
import { AnswerMenu } from './AnswerMenu';
import { FailureNotice } from './FailureNotice';
import styles from './Answer.module.css';

interface Props {
  readonly file: string;
  readonly action: Action | null;
  readonly run: RunState;
  /** Why there is nothing to run; null: there is. */
  readonly unrunnable: string | null;
}

const views = answerViews.map((view) => ({
  value: view,
  label: texts.views[view],
  title: texts.viewTitles[view],
}));

/** The lower half of the dock: how the last run ended and all that came back. */
export function AnswerPane({ file, action, run, unrunnable }: Props) {
  const [view, setView] = useState<AnswerView>('tree');
  const [searching, setSearching] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  const { result, runId, failure } = run;
  const recording = result?.recording ?? null;
  const body = result?.body ?? null;
  if (!result || !recording) {
    return (
      <section className={styles.answer} aria-label={texts.answer}>
        {runId !== null && <Waiting run={run} />}
        {failure && <FailureNotice file={file} failure={failure} environment={null} />}
        {runId === null && !failure && (
          <EmptyState title={unrunnable === null ? texts.noAnswer : texts.noRequest}>
            {unrunnable ?? texts.noAnswerText}
          </EmptyState>
        )}
      </section>
    );
  }
  const canSearch = body !== null && body.chars > 0 && (view === 'tree' || view === 'raw');
  const status = statusOf({ status: recording.hops.at(-1)?.status ?? null, class: recording.class });
  return (
    <section
      className={styles.answer}
      aria-label={texts.answer}
      data-own-find
      onKeyDown={(event) => {
        if (canSearch && event.key === 'f' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          setSearching(true);
        }
        if (canSearch && event.key === 'F3' && !searching) {
          event.preventDefault();
          setSearching(true);
        }
      }}
    >
      {runId !== null ? (
        <Waiting run={run} />
      ) : (
        <div className={styles.bar}>
          <StatusPill tone={status.tone}>{statusWords(recording)}</StatusPill>
          <span className={styles.time}>{milliseconds(recording.durationMs)}</span>
          {body && <span className={styles.size}>{byteSize(body.bytes)}</span>}
          <span className={styles.acts}>
            {canSearch && (
              <IconButton icon={IconSearch} label={texts.search} onClick={() => setSearching(true)} />
            )}
            <AnswerMenu file={file} name={action?.id ?? 'answer'} run={run} />
          </span>
        </div>
      )}
      <div className={styles.views}>
        <Segmented label={texts.viewOf} value={view} segments={views} onChange={setView} />
      </div>
      {failure && <FailureNotice file={file} failure={failure} environment={null} />}
      {recording.failure && (
        <FailureNotice file={file} failure={recording.failure} environment={recording.environment} />
      )}
      <div ref={shown} className={styles.body}>
        <AnswerBody
          file={file}
          action={action}
          result={result}
          view={view}
          searching={searching}
          onCloseSearch={() => {
            setSearching(false);
            // From the field that goes, on to what was searched.
            shown.current?.querySelector<HTMLElement>('[role=tree], [role=region]')?.focus();
          }}
        />
      </div>
    </section>
  );
}

function Waiting({ run }: { readonly run: RunState }) {
  return (
    <div className={styles.bar}>
      <span className={styles.waiting}>{texts.phases[run.phase]}</span>
      <span className={styles.time}>{run.startedAt !== null && <LiveClock since={run.startedAt} />}</span>
    </div>
  );
}
