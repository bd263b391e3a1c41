import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BodyInfo } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';
import { logTexts as texts } from '@renderer/texts/logs';
import { tellFailure } from '@renderer/state/notice';
import styles from './Detail.module.css';

const PAGE_CHARS = 64 * 1024;
const LINE_CHARS = 4000;

/** Lines longer than that cost the renderer more than all others together: they are broken, marked by nothing lost. */
function brokenLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > LINE_CHARS ? (line.match(/.{1,4000}/gsu) ?? []).join('\n') : line))
    .join('\n');
}

/** A body as text, page by page. */
export function BodyText({ body }: { readonly body: BodyInfo }) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(PAGE_CHARS);
  const from = text.length;
  useEffect(() => {
    if (from >= wanted || from >= body.chars) return;
    let stale = false;
    calls.body.text({ id: body.id, from, length: Math.min(PAGE_CHARS, wanted - from) }).then(
      (page) => !stale && setText((known) => known + page.text),
      (error: unknown) => !stale && tellFailure(error),
    );
    return () => {
      stale = true;
    };
  }, [body.id, body.chars, from, wanted]);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.views.answer}>
      <pre className={`${styles.text ?? ''} selectable`}>{brokenLines(text)}</pre>
      {text.length < body.chars && (
        <Button size="sm" className={styles.more} onClick={() => setWanted(text.length + PAGE_CHARS)}>
          {texts.more}
        </Button>
      )}
    </div>
  );
}
