import type { Action } from '@shared/action/action';
import type { Recording } from '@shared/recording/recording';
import type { BodyInfo } from '@shared/response/body';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { AnswerHeaders } from './AnswerHeaders';
import { AnswerNote } from './AnswerNote';
import { AnswerRaw } from './AnswerRaw';
import { AnswerTree } from './AnswerTree';
import { SearchBar } from './SearchBar';
import { useBodySearch } from './use-body-search';
import styles from './Answer.module.css';

export type AnswerView = 'tree' | 'raw' | 'headers';

interface Props {
  readonly file: string;
  readonly action: Action | null;
  readonly recording: Recording;
  readonly body: BodyInfo | null;
  readonly view: AnswerView;
  readonly searching: boolean;
  readonly onCloseSearch: () => void;
}

/** What came back, as a tree, as text, or its headers. The body itself stays in main: only windows of it come here. */
export function AnswerBody({ file, action, recording, body, view, searching, onCloseSearch }: Props) {
  const search = useBodySearch(searching ? (body?.id ?? null) : null);
  if (view === 'headers') return <AnswerHeaders recording={recording} />;
  if (!body || body.kind === 'empty') {
    return recording.failure ? null : <AnswerNote text={texts.emptyBody} />;
  }
  const asTree = view === 'tree' && body.kind === 'json' && !body.cut;
  const hasText = body.kind !== 'image' && body.kind !== 'pdf' && body.kind !== 'binary';
  return (
    <>
      {searching && <SearchBar search={search} onClose={onCloseSearch} />}
      {view === 'tree' && !asTree && <AnswerNote body={body} />}
      {asTree ? (
        <div className={styles.tree}>
          <AnswerTree file={file} action={action} body={body} search={search} />
        </div>
      ) : (
        hasText && <AnswerRaw body={body} search={search} />
      )}
      {view === 'raw' && !hasText && <AnswerNote body={body} />}
    </>
  );
}
