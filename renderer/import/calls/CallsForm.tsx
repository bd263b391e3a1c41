import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { CallsFound } from '@shared/ipc/import-calls';
import type { ImportPreview } from '@shared/ipc/imports';
import { calls, listen } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { ProgressLine } from '@renderer/components/ProgressLine';
import { commonTexts } from '@renderer/texts/common';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import { importTexts } from '@renderer/texts/imports';
import { logCalls } from '@renderer/state/import-calls';
import { attempt } from '@renderer/state/notice';
import { KeychainBanner } from '@renderer/secrets/KeychainBanner';
import dialog from '@renderer/app/dialogs/Dialog.module.css';
import { FoundSecrets } from '../FoundSecrets';
import { LeftOut } from '../LeftOut';
import { Lines } from '../Lines';
import styles from '../Import.module.css';
import { FoundCalls } from './FoundCalls';

interface Props {
  readonly preview: ImportPreview;
  readonly calls: CallsFound;
  readonly onDiscard: () => void;
}

/** The calls of an import, and all that happens to them on their way into the log. */
export function CallsForm({ preview, calls: first, onDiscard }: Props) {
  const { handle, skipped } = preview;
  const [found, setFound] = useState(first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const count = found.total - found.out;
  useEffect(
    () =>
      listen('import.progress', ({ handle: of, done, total }) => {
        // One may arrive after the end was told, which would leave an import that is over under way for ever.
        if (of === handle) setProgress((under) => under && { done, total });
      }),
    [handle],
  );
  const take = async () => {
    setFailure(null);
    setProgress({ done: 0, total: count });
    try {
      await logCalls(preview);
    } catch (error) {
      const why = toFailure(error);
      if (why.class !== 'aborted') setFailure(why);
      setProgress(null);
    }
  };
  const personal = texts.personal[found.personal];
  const notes = [...found.notes, ...(personal === null ? [] : [personal])];
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (progress === null && count > 0) void take();
      }}
    >
      <FoundCalls handle={handle} found={found} onFound={setFound} />
      {found.secrets.length > 0 && <KeychainBanner />}
      {found.secrets.length > 0 && <FoundSecrets secrets={found.secrets} hint={texts.secretsHint} />}
      {skipped.length > 0 && <LeftOut skipped={skipped} />}
      {notes.length > 0 && <Lines title={importTexts.notes} lines={notes} />}
      {failure && (
        <Banner tone="err" title={failure.message}>
          {failure.hint}
        </Banner>
      )}
      <div className={styles.foot}>
        {progress && <ProgressLine {...progress} label={texts.preparing(progress.done, progress.total)} />}
        <Button
          onClick={() => (progress === null ? onDiscard() : attempt(() => calls.import.cancel({ handle })))}
        >
          {commonTexts.cancel}
        </Button>
        <Button
          data-autofocus
          variant="filled"
          type="submit"
          loading={progress !== null}
          disabled={count === 0}
          title={count === 0 ? texts.nothingLeft : undefined}
        >
          {texts.log(count)}
        </Button>
      </div>
    </form>
  );
}
