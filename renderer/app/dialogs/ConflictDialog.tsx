import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { DiffEditor } from '@renderer/editor/DiffEditor';
import { conflictTexts as texts } from '@renderer/texts/conflict';
import { keepMine, takeTheirs, useDocument } from '@renderer/state/documents';
import { settleWith } from '@renderer/state/documents/save';
import { closeOverlay } from '@renderer/state/shell';
import { sessionTexts } from '@renderer/texts/session';
import styles from './Conflict.module.css';

/** What stands on disk beside what stands in the window: keep one of them, or make one text of both. */
export function ConflictDialog({ file }: { readonly file: string }) {
  const document = useDocument(file);
  const theirs = document?.theirs?.document ?? null;
  const [begunWith] = useState({ mine: document?.text ?? '', theirs: theirs?.text ?? '' });
  const [merged, setMerged] = useState(begunWith.mine);
  if (!document || !theirs) return null;
  const act = (settle: () => void) => () => {
    closeOverlay();
    settle();
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.title(file)} size="min(1200px, 94vw)">
      <p className={styles.about}>{texts.about}</p>
      <div className={styles.heads}>
        <span>{texts.theirs}</span>
        <span>{texts.mine}</span>
      </div>
      <div className={styles.diff}>
        <DiffEditor
          language="yaml"
          original={begunWith.theirs}
          modified={begunWith.mine}
          originalLabel={texts.theirs}
          modifiedLabel={texts.mine}
          onChange={setMerged}
        />
      </div>
      <div className={styles.foot}>
        <Button onClick={closeOverlay}>{texts.later}</Button>
        <span className={styles.gap} />
        <Button onClick={act(() => takeTheirs(file, sessionTexts.takeTheirs))}>{texts.takeTheirs}</Button>
        <Button onClick={act(() => void keepMine(file))}>{texts.keepMine}</Button>
        <Button
          variant="filled"
          disabled={merged === begunWith.mine}
          title={merged === begunWith.mine ? texts.nothingMerged : undefined}
          onClick={act(() => void settleWith(file, merged, texts.mergeLabel))}
        >
          {texts.useMerged}
        </Button>
      </div>
    </Modal>
  );
}
