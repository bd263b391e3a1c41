import type { Action } from '@shared/action/action';
import type { RunResult } from '@shared/ipc/runs';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { AnswerAgent } from './AnswerAgent';
import { AnswerFile } from './AnswerFile';
import { AnswerFrame, MOST_FRAME_CHARS } from './AnswerFrame';
import { AnswerHeaders } from './AnswerHeaders';
import { AnswerNote } from './AnswerNote';
import { AnswerRaw } from './AnswerRaw';
import { AnswerTimeline } from './AnswerTimeline';
import { AnswerTree } from './AnswerTree';
import { SearchBar } from './SearchBar';
import { useBodySearch } from './use-body-search';
import styles from './Answer.module.css';

export const answerViews = ['tree', 'raw', 'headers', 'timeline', 'agent'] as const;
export type AnswerView = (typeof answerViews)[number];

interface Props {
  readonly file: string;
  readonly action: Action | null;
  readonly result: RunResult;
  readonly view: AnswerView;
  readonly searching: boolean;
  readonly onCloseSearch: () => void;
}

/** What came back, as a tree, as text, or its headers. The body itself stays in main: only windows of it come here. */
export function AnswerBody({ file, action, result, view, searching, onCloseSearch }: Props) {
  const { recording, body } = result;
  const search = useBodySearch(searching ? (body?.id ?? null) : null);
  if (view === 'headers') return <AnswerHeaders recording={recording} />;
  if (view === 'timeline') return <AnswerTimeline recording={recording} />;
  if (view === 'agent') return action && <AnswerAgent action={action} result={result} />;
  if (!body || body.kind === 'empty') {
    return recording.failure ? null : <AnswerNote text={texts.emptyBody} />;
  }
  const asTree = view === 'tree' && body.kind === 'json' && !body.cut;
  const asPage = view === 'tree' && body.kind === 'html' && !body.cut && body.chars <= MOST_FRAME_CHARS;
  if (body.kind === 'image' || body.kind === 'pdf' || body.kind === 'binary') {
    return <AnswerFile body={body} name={action?.id ?? 'answer'} />;
  }
  return (
    <>
      {searching && <SearchBar search={search} onClose={onCloseSearch} />}
      {view === 'tree' && !asTree && <AnswerNote body={body} />}
      {asPage ? (
        <AnswerFrame body={body} />
      ) : asTree ? (
        <div className={styles.tree}>
          <AnswerTree file={file} action={action} body={body} search={search} />
        </div>
      ) : (
        <AnswerRaw body={body} search={search} />
      )}
    </>
  );
}
