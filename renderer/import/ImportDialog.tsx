import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview } from '@shared/ipc/imports';
import { Segmented } from '@renderer/components/Segmented';
import { importCallTexts } from '@renderer/texts/import-calls';
import { importTexts as texts } from '@renderer/texts/imports';
import { discardImport } from '@renderer/state/imports';
import { ActionsForm } from './ActionsForm';
import { CallsForm } from './calls/CallsForm';

interface Props {
  readonly preview: ImportPreview;
  /** The document whose request is filled; null: actions or recordings are made. */
  readonly into: string | null;
}

type Making = 'actions' | 'calls';

const MAKING: readonly Making[] = ['calls', 'actions'];

/** What a pasted or dropped text is, and all that would be made of it, before anything is. */
export function ImportDialog({ preview, into }: Props) {
  const { format, actions, sources } = preview;
  const calls = into === null ? preview.calls : null;
  // A request with what came back is a call to look into; one alone is more often an action to be.
  const [making, setMaking] = useState<Making>(() =>
    calls && (actions.length === 0 || calls.answered > 0) ? 'calls' : 'actions',
  );
  const discard = () => discardImport(preview);
  const title =
    into !== null
      ? texts.fillTitle(format)
      : texts.title(calls && actions.length === 0 ? importCallTexts.title(format, calls) : format);
  return (
    <Modal
      opened
      onClose={discard}
      title={title}
      size={
        making === 'calls' ? 980 : (actions.length > 1 || sources.length > 1) && into === null ? 860 : 680
      }
    >
      {calls && actions.length > 0 && (
        <Segmented
          label={importCallTexts.what}
          value={making}
          segments={MAKING.map((value) => ({ value, label: importCallTexts.whats[value] }))}
          onChange={setMaking}
        />
      )}
      {making === 'calls' && calls ? (
        <CallsForm preview={preview} calls={calls} onDiscard={discard} />
      ) : (
        <ActionsForm preview={preview} into={into} onDiscard={discard} />
      )}
    </Modal>
  );
}
