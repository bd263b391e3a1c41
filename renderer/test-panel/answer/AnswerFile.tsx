import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BodyInfo } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';
import { byteSize } from '@renderer/components/time-scale';
import { attempt } from '@renderer/state/notice';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import panel from '../TestPanel.module.css';
import styles from './AnswerFile.module.css';

interface Props {
  readonly body: BodyInfo;
  /** What a saved file is named after. */
  readonly name: string;
}

/** An answer that is a file: what it is, a picture where it is one, and the way to keep it. */
export function AnswerFile({ body, name }: Props) {
  const url = usePicture(body);
  const [size, setSize] = useState<{ readonly url: string; readonly text: string } | null>(null);
  const facts = [
    whatItIs(body),
    size?.url === url ? size?.text : null,
    byteSize(body.bytes),
    body.kind === 'image' && url === null ? texts.tooLarge : null,
  ];
  return (
    <div className={styles.file} role="region" tabIndex={0} aria-label={texts.views.tree}>
      <div className={styles.fileHead}>
        <span className={panel.quiet}>{facts.filter(Boolean).join(', ')}</span>
        <Button
          size="xs"
          leftSection={<IconDeviceFloppy size={14} stroke={1.75} aria-hidden />}
          onClick={() => attempt(() => calls.body.save({ id: body.id, suggestedName: name }))}
        >
          {texts.save}
        </Button>
      </div>
      {url && (
        <img
          className={styles.picture}
          src={url}
          alt={texts.imageAlt}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ url, text: texts.pixels(naturalWidth, naturalHeight) })
          }
        />
      )}
    </div>
  );
}

function whatItIs({ kind, contentType }: BodyInfo): string {
  const type = contentType?.split(';')[0]?.trim() ?? null;
  if (kind === 'pdf') return texts.pdf;
  if (kind !== 'image') return texts.binary(type);
  return texts.image((type?.replace(/^image\//, '') ?? '').toUpperCase()).trim();
}

/** @returns undefined until it is known; null: it is no picture that can be shown here */
function usePicture({ id, kind }: BodyInfo): string | null | undefined {
  const [picture, setPicture] = useState<{ readonly id: string; readonly url: string | null } | null>(null);
  useEffect(() => {
    if (kind !== 'image') return;
    let gone = false;
    calls.body.picture({ id }).then(
      (found) => !gone && setPicture({ id, url: found?.url ?? null }),
      // Pushed out by newer answers: there is nothing to show.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id, kind]);
  return picture?.id === id ? picture.url : undefined;
}
