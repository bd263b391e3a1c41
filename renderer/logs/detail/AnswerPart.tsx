import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Recording } from '@shared/recording/recording';
import type { MatchRange } from '@shared/recording/terms';
import type { BodyInfo } from '@shared/response/body';
import { IconButton } from '@renderer/components/IconButton';
import { byteSize } from '@renderer/components/time-scale';
import { JsonTree } from '@renderer/components/JsonTree';
import { AnswerRaw } from '@renderer/test-panel/answer/AnswerRaw';
import { useBodyPort } from '@renderer/test-panel/answer/body-port';
import { SearchBar } from '@renderer/test-panel/answer/SearchBar';
import { useBodySearch, type BodySearch } from '@renderer/test-panel/answer/use-body-search';
import { useReveal } from '@renderer/test-panel/answer/use-reveal';
import { MASK } from '@shared/personal/rules';
import { Revealable } from '@renderer/personal/Revealable';
import { logTexts as texts } from '@renderer/texts/logs';
import { BodyText } from './BodyText';
import styles from './Detail.module.css';

interface Props {
  readonly recording: Recording;
  readonly body: BodyInfo | null;
  /** What the log is searched for; null: nothing. */
  readonly matches: ((text: string) => readonly MatchRange[]) | null;
}

/** The body that came back: JSON as a tree, text as text, anything else by name and size. */
export function AnswerPart({ recording, body, matches }: Props) {
  const { hops, origin } = recording;
  const text = hops.at(-1)?.responseBody?.text ?? '';
  const given = useMemo(() => {
    const [first] = matches?.(text) ?? [];
    return first ? text.slice(first.from, first.to) : '';
  }, [matches, text]);
  if (hops.length === 0) {
    return <p className={styles.note}>{origin === 'import' ? texts.answerUnknown : texts.nothingSent}</p>;
  }
  if (!body) return <p className={styles.note}>{texts.nothingCame}</p>;
  if (body.kind === 'empty') return <p className={styles.note}>{texts.noBody}</p>;
  if (body.kind === 'image' || body.kind === 'pdf' || body.kind === 'binary') {
    return <p className={styles.note}>{texts.binary(byteSize(body.bytes), body.contentType ?? body.kind)}</p>;
  }
  return <Searched id={recording.id} key={`${body.id} ${given}`} body={body} given={given} />;
}

interface SearchedProps {
  readonly id: string;
  readonly body: BodyInfo;
  /** What the log was searched for, as it stands in the body; empty when it does not. */
  readonly given: string;
}

/** A body with its search, which begins with what the log was searched for. */
function Searched({ id, body, given }: SearchedProps) {
  const [searching, setSearching] = useState<'asked' | 'given' | null>(given === '' ? null : 'given');
  const search = useBodySearch(searching === null ? null : body.id, given);
  const asTree = body.kind === 'json' && !body.cut && body.problem === null;
  const onKeyDown = (event: KeyboardEvent) => {
    const find = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey);
    if (!find && event.key !== 'F3') return;
    event.preventDefault();
    event.stopPropagation();
    if (searching === null || find) setSearching('asked');
    else search.step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={styles.answer} data-own-find onKeyDown={onKeyDown}>
      {searching === null ? (
        <span className={styles.findButton}>
          <IconButton icon={IconSearch} label={texts.find} onClick={() => setSearching('asked')} />
        </span>
      ) : (
        <SearchBar
          key={searching}
          search={search}
          focused={searching === 'asked'}
          onClose={() => setSearching(null)}
        />
      )}
      {body.cut && <p className={styles.note}>{texts.cut(byteSize(body.bytes))}</p>}
      {body.problem !== null && <p className={styles.note}>{body.problem}</p>}
      {asTree ? (
        <Tree id={id} body={body} search={search} />
      ) : searching === null ? (
        <BodyText body={body} />
      ) : (
        <AnswerRaw body={body} search={search} />
      )}
    </div>
  );
}

interface TreeProps {
  readonly id: string;
  readonly body: BodyInfo;
  readonly search: BodySearch;
}

function Tree({ id, body, search }: TreeProps) {
  const port = useBodyPort(body.id);
  const reveal = useReveal(body.id, search.current?.path ?? null);
  const matches = useMemo(() => new Set(search.matches?.flatMap(({ path }) => path ?? [])), [search.matches]);
  return (
    <JsonTree
      key={reveal.opened}
      label={texts.views.answer}
      port={port}
      reveal={reveal.index}
      matches={matches}
      note={(row) =>
        row.preview.includes(MASK)
          ? {
              text: <Revealable id={id} place={{ part: 'answer', name: row.path }} text={MASK} />,
              muted: false,
            }
          : null
      }
    />
  );
}
