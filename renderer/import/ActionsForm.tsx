import { Button } from '@mantine/core';
import { useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { ImportPreview } from '@shared/ipc/imports';
import { Banner } from '@renderer/components/Banner';
import { commonTexts } from '@renderer/texts/common';
import { importTexts as texts } from '@renderer/texts/imports';
import { fillFrom } from '@renderer/state/fill-request';
import { acceptImport, renameFoundSecret } from '@renderer/state/imports';
import { KeychainBanner } from '@renderer/secrets/KeychainBanner';
import dialog from '@renderer/app/dialogs/Dialog.module.css';
import { FoundActions } from './FoundActions';
import { FoundFiles } from './FoundFiles';
import { FoundSecrets } from './FoundSecrets';
import { FoundSources } from './FoundSources';
import { FoundValues } from './FoundValues';
import { LeftOut } from './LeftOut';
import { Lines } from './Lines';
import styles from './Import.module.css';

interface Props {
  readonly preview: ImportPreview;
  /** The document whose request is filled; null: actions are made. */
  readonly into: string | null;
  readonly onDiscard: () => void;
}

/** Of more than these nobody wants all without having looked. */
const CHOSEN_UP_TO = 30;

/** The actions of an import, and all that would be written, before anything is. */
export function ActionsForm({ preview, into, onDiscard }: Props) {
  const { actions, secrets, skipped, notes, values, files, sources } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() =>
    actions.length > CHOSEN_UP_TO ? new Set() : new Set(actions.keys()),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      if (into === null)
        await acceptImport(
          preview,
          [...chosen].sort((a, b) => a - b),
        );
      else await fillFrom(into, preview);
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      setBusy(false);
    }
  };
  const nothing = chosen.size === 0 && files.length === 0;
  const needed = secrets.filter(({ name }) =>
    actions.some((action, index) => chosen.has(index) && action.secrets.includes(name)),
  );
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing) void take();
      }}
    >
      {sources.length > 1 && <FoundSources sources={sources} />}
      {actions.length > 0 && (
        <FoundActions preview={preview} chosen={chosen} onChoose={setChosen} fixed={into !== null} />
      )}
      {files.length > 0 && <FoundFiles files={files} />}
      {needed.length > 0 && <KeychainBanner />}
      {needed.length > 0 && (
        <FoundSecrets
          secrets={needed}
          hint={texts.secretsHint}
          onRename={(from, to) => renameFoundSecret(preview, from, to, into)}
        />
      )}
      {into === null && values.length > 0 && <FoundValues values={values} />}
      {skipped.length > 0 && <LeftOut skipped={skipped} />}
      {notes.length > 0 && <Lines title={texts.notes} lines={notes} />}
      {failure && (
        <Banner tone="err" title={failure.message}>
          {failure.hint}
        </Banner>
      )}
      <div className={styles.foot}>
        <Button onClick={onDiscard}>{commonTexts.cancel}</Button>
        <Button
          data-autofocus
          variant="filled"
          type="submit"
          loading={busy}
          disabled={nothing}
          title={nothing ? texts.nothingChosen : undefined}
        >
          {into === null ? texts.create(chosen.size, files.length) : texts.fill}
        </Button>
      </div>
    </form>
  );
}
