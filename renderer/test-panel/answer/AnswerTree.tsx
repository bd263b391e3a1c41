import { useMemo, useState } from 'react';
import type { Action } from '@shared/action/action';
import type { BodyInfo, TreeRow } from '@shared/response/body';
import { JsonTree } from '@renderer/components/JsonTree';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { edit, useDocument } from '@renderer/state/documents';
import { togglePick } from '../outputs/toggle-pick';
import { namesByPath, usePickedOutputs } from '../outputs/use-picked-outputs';
import type { BodySearch } from './use-body-search';
import { PathLine } from './PathLine';
import { useBodyPort } from './body-port';
import { useReveal } from './use-reveal';

interface Props {
  readonly file: string;
  readonly action: Action | null;
  readonly body: BodyInfo;
  readonly search: BodySearch;
}

/** The answer as a tree; a click on a row's + makes it an output, another takes it back. */
export function AnswerTree({ file, action, body, search }: Props) {
  const port = useBodyPort(body.id);
  const [stood, setStood] = useState<{ readonly id: string; readonly path: string } | null>(null);
  // The row of an answer that is gone has no path in this one. Who searches stands at the match that is shown.
  const path = search.current?.path ?? (stood?.id === body.id ? stood.path : null);
  const readable = useDocument(file)?.read?.action != null;
  const picked = usePickedOutputs(body, action?.outputs);
  const names = useMemo(() => namesByPath(picked), [picked]);
  const matches = useMemo(
    () => new Set(search.matches?.flatMap(({ path }) => (path === null ? [] : [path]))),
    [search.matches],
  );
  const reveal = useReveal(body.id, search.current?.path ?? null);
  const onPick = (row: TreeRow) => {
    if (!action) return;
    const { edits, label } = togglePick(action, names.get(row.path) ?? null, row);
    edit(file, edits, { label });
  };
  return (
    <>
      <JsonTree
        key={reveal.opened}
        reveal={reveal.index}
        label={texts.answer}
        port={port}
        picked={names}
        matches={matches}
        onActive={(row) => setStood({ id: body.id, path: row.path })}
        {...(readable ? { onPick } : {})}
      />
      {path !== null && <PathLine key={path} id={body.id} path={path} />}
    </>
  );
}
