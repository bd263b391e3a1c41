import { useMemo } from 'react';
import type { Recording } from '@shared/recording/recording';
import type { BodyInfo } from '@shared/response/body';
import { byteSize } from '@renderer/components/time-scale';
import { JsonTree } from '@renderer/components/JsonTree';
import { logTexts as texts } from '@renderer/texts/logs';
import { bodyTree } from '@renderer/state/body-tree';
import { BodyText } from './BodyText';
import styles from './Logs.module.css';

interface Props {
  readonly recording: Recording;
  readonly body: BodyInfo | null;
}

/** The body that came back: JSON as a tree, text as text, anything else by name and size. */
export function AnswerPart({ recording, body }: Props) {
  const port = useMemo(() => body && bodyTree(body.id), [body]);
  if (recording.hops.length === 0) return <p className={styles.note}>{texts.nothingSent}</p>;
  if (!body || !port) return <p className={styles.note}>{texts.nothingCame}</p>;
  if (body.kind === 'empty') return <p className={styles.note}>{texts.noBody}</p>;
  if (body.kind === 'image' || body.kind === 'pdf' || body.kind === 'binary') {
    return <p className={styles.note}>{texts.binary(byteSize(body.bytes), body.contentType ?? body.kind)}</p>;
  }
  return (
    <div className={styles.answer}>
      {body.cut && <p className={styles.note}>{texts.cut(byteSize(body.bytes))}</p>}
      {body.problem !== null && <p className={styles.note}>{body.problem}</p>}
      {body.kind === 'json' && !body.cut && body.problem === null ? (
        <JsonTree label={texts.views.answer} port={port} />
      ) : (
        <BodyText body={body} />
      )}
    </div>
  );
}
