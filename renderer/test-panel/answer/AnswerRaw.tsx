import { useEffect, useRef, useState } from 'react';
import type { BodyInfo } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import panel from '../TestPanel.module.css';
import type { BodySearch } from './use-body-search';
import styles from './Answer.module.css';

const PAGE = 32_768;

/** The answer as text, a page at a time; a match of the search brings the page it stands on. */
export function AnswerRaw({ body, search }: { readonly body: BodyInfo; readonly search: BodySearch }) {
  const [page, setPage] = useState<{ id: string; from: number; text: string; total: number } | null>(null);
  const [length, setLength] = useState(PAGE);
  const mark = useRef<HTMLElement>(null);
  const match = search.current;
  const from = match && match.from >= length ? Math.max(0, match.from - PAGE / 2) : 0;
  useEffect(() => {
    let gone = false;
    void calls.body
      .text({ id: body.id, from, length: Math.min(from === 0 ? length : PAGE, 262_144) })
      .then((window) => !gone && setPage({ id: body.id, from, ...window }))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [body.id, from, length]);
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [match, page]);
  if (!page || page.id !== body.id) return <pre className={styles.raw} aria-busy />;
  const inPage = match && match.from >= page.from && match.to <= page.from + page.text.length;
  return (
    <div className={styles.raw} tabIndex={0} role="region" aria-label={texts.views.raw}>
      <pre className={styles.rawText}>
        {inPage ? (
          <>
            {page.text.slice(0, match.from - page.from)}
            <mark ref={mark}>{page.text.slice(match.from - page.from, match.to - page.from)}</mark>
            {page.text.slice(match.to - page.from)}
          </>
        ) : (
          page.text
        )}
      </pre>
      {page.from === 0 && page.text.length < page.total && page.text.length < 262_144 && (
        <button type="button" className={panel.link} onClick={() => setLength(length * 2)}>
          {texts.more}
        </button>
      )}
    </div>
  );
}
