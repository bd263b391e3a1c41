import { useEffect, useMemo, useRef, useState } from 'react';
import { type Failure, toFailure } from '@shared/failure/failure';
import { MASK, type PersonalRules } from '@shared/personal/rules';
import type { Recording } from '@shared/recording/recording';
import { calls } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { Skeleton } from '@renderer/components/Skeleton';
import { useMarkedText } from '@renderer/components/use-marked-text';
import { personalTexts as texts } from '@renderer/texts/personal';
import styles from './Personal.module.css';

const REST_MS = 200;
const SHOWN_CHARS = 6000;

interface Props {
  readonly recording: Recording | null;
  readonly rules: PersonalRules;
}

/** What rules that are being written make of one run; main masks it, as it will mask all. */
export function PersonalPreview({ recording, rules }: Props) {
  const [masked, setMasked] = useState<Recording | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const id = recording?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    let stale = false;
    const timer = setTimeout(() => {
      const sent = { ...rules, names: [...rules.names], paths: [...rules.paths], detect: [...rules.detect] };
      calls.logs.previewMask({ id, rules: sent }).then(
        (found) => !stale && setMasked(found),
        (error: unknown) => !stale && setFailure(toFailure(error)),
      );
    }, REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [id, rules]);
  const matches = useMemo(() => (masked ? masksIn : null), [masked]);
  useMarkedText(place, matches, 'personal');
  const count = useMemo(
    () => (masked ? masksIn(JSON.stringify([masked.values, masked.hops])).length : 0),
    [masked],
  );
  if (recording === null) return <p className={styles.hint}>{texts.noRun}</p>;
  if (failure) {
    return (
      <Banner tone="err" title={failure.message}>
        {failure.hint}
      </Banner>
    );
  }
  if (!masked) return <Skeleton rows={8} />;
  const hop = masked.hops.at(-1);
  return (
    <div className={styles.preview} ref={place} role="region" tabIndex={0} aria-label={texts.preview}>
      <h3 className={styles.head}>{texts.preview}</h3>
      <p className={styles.hint} role="status">
        {texts.masked(count)} {masked.masked && texts.neverWritten}
      </p>
      {hop && (
        <pre className={styles.wire}>
          {hop.method} {hop.url}
          {hop.requestBody && !hop.requestBody.base64 && `\n\n${hop.requestBody.text.slice(0, SHOWN_CHARS)}`}
        </pre>
      )}
      {masked.values.some(({ json }) => json !== null) && <h3 className={styles.head}>{texts.values}</h3>}
      <pre className={styles.wire}>
        {masked.values.flatMap(({ ref, json }) => (json === null ? [] : [`${ref}: ${json}`])).join('\n')}
      </pre>
      {hop?.responseBody && !hop.responseBody.base64 && (
        <>
          <h3 className={styles.head}>{texts.answer}</h3>
          <pre className={styles.wire}>{hop.responseBody.text.slice(0, SHOWN_CHARS)}</pre>
        </>
      )}
    </div>
  );
}

function masksIn(text: string) {
  return [...text.matchAll(new RegExp(MASK, 'g'))].map(({ index }) => ({
    from: index,
    to: index + MASK.length,
  }));
}
