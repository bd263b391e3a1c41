import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Action } from '@shared/action/action';
import type { TreeRow } from '@shared/response/body';
import { CopyButton } from '@renderer/components/CopyButton';
import { EmptyState } from '@renderer/components/EmptyState';
import { IconButton } from '@renderer/components/IconButton';
import { JsonTree } from '@renderer/components/JsonTree';
import { StatusPill } from '@renderer/components/StatusPill';
import { statusOf } from '@renderer/components/status';
import { milliseconds } from '@renderer/components/time-scale';
import { resultsTexts as texts } from '@renderer/texts/results';
import { testPanelTexts } from '@renderer/texts/test-panel';
import type { RunState } from '@renderer/state/runs';
import { AnswerNote } from '@renderer/test-panel/answer/AnswerNote';
import { AnswerRaw } from '@renderer/test-panel/answer/AnswerRaw';
import { useBodyPort } from '@renderer/test-panel/answer/body-port';
import { FailureNotice } from '@renderer/test-panel/answer/FailureNotice';
import { bodyText } from '@renderer/test-panel/answer/copy-body';
import { SearchBar } from '@renderer/test-panel/answer/SearchBar';
import { useReveal } from '@renderer/test-panel/answer/use-reveal';
import { useBodySearch } from '@renderer/test-panel/answer/use-body-search';
import { readablePath } from '@shared/response/path';
import { togglePick } from '@renderer/test-panel/outputs/toggle-pick';
import { namesByPath, usePickedOutputs } from '@renderer/test-panel/outputs/use-picked-outputs';
import { statusWords } from '@renderer/test-panel/status-words';
import { useEdited } from '../../edited';
import { useKept } from './use-kept';
import styles from './Results.module.css';

interface Props {
  readonly action: Action;
  readonly run: RunState;
  /** The act that brings an answer. */
  readonly act: ReactNode;
  /** The row one stands on; null: none. */
  readonly onStand: (row: TreeRow | null) => void;
}

/** All that came back, what of it is kept, and the path of the row one stands on. */
export function AnswerCard({ action, run, act, onStand }: Props) {
  const { file, edit, readOnly } = useEdited();
  const { result, failure } = run;
  const body = result?.body ?? null;
  const port = useBodyPort(body?.id ?? '');
  const picked = usePickedOutputs(body, action.outputs);
  const names = useMemo(() => namesByPath(picked), [picked]);
  const noteOf = useKept(body, action.response.keep);
  const [active, setActive] = useState<TreeRow | null>(null);
  const [searching, setSearching] = useState(false);
  const search = useBodySearch(searching ? (body?.id ?? null) : null);
  const matches = useMemo(
    () => new Set(search.matches?.flatMap(({ path }) => (path === null ? [] : [path]))),
    [search.matches],
  );
  const reveal = useReveal(body?.id ?? '', search.current?.path ?? null);
  if (!result) {
    return (
      <div className={styles.answer}>
        {failure ? (
          <div className={styles.failure}>
            <FailureNotice file={file} failure={failure} environment={null} />
          </div>
        ) : (
          <EmptyState title={texts.noAnswer} act={act}>
            {texts.noAnswerText}
          </EmptyState>
        )}
      </div>
    );
  }
  const { recording } = result;
  const status = statusOf({ status: recording.hops.at(-1)?.status ?? null, class: recording.class });
  const path = active && readablePath(active.path);
  return (
    <div
      className={styles.answer}
      data-own-find
      onKeyDown={(event) => {
        if (body && event.key === 'f' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          setSearching(true);
        }
      }}
    >
      <div className={styles.answerHead}>
        <StatusPill tone={status.tone}>{statusWords(recording)}</StatusPill>
        <span>{milliseconds(recording.durationMs)}</span>
        {body && <span>{testPanelTexts.tokens(body.tokens)}</span>}
        {body && (
          <span className={styles.answerActs}>
            <IconButton icon={IconSearch} label={testPanelTexts.search} onClick={() => setSearching(true)} />
            <CopyButton text={() => bodyText(body.id, 1_000_000)} label={testPanelTexts.copyBody} />
          </span>
        )}
      </div>
      {searching && <SearchBar search={search} onClose={() => setSearching(false)} />}
      {recording.failure && (
        <div className={styles.failure}>
          <FailureNotice file={file} failure={recording.failure} environment={recording.environment} />
        </div>
      )}
      {body?.kind === 'json' && !body.cut ? (
        <div className={styles.tree}>
          <JsonTree
            key={reveal.opened}
            reveal={reveal.index}
            label={texts.answer}
            port={port}
            picked={names}
            matches={matches}
            note={noteOf}
            onActive={(row) => {
              setActive(row);
              onStand(row);
            }}
            {...(readOnly
              ? {}
              : {
                  onPick: (row: TreeRow) => {
                    const { edits, label } = togglePick(action, names.get(row.path) ?? null, row);
                    edit(edits, label);
                  },
                })}
          />
        </div>
      ) : (
        body && (
          <>
            <AnswerNote body={body} />
            {body.chars > 0 && <AnswerRaw body={body} search={search} />}
          </>
        )
      )}
      {path !== null && (
        <div className={styles.path}>
          <span title={path}>{path}</span>
          <CopyButton text={path} label={testPanelTexts.copyPath} />
        </div>
      )}
    </div>
  );
}
