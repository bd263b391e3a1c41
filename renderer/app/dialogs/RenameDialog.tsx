import { Autocomplete, Button, Modal, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { workspaceTexts } from '@renderer/texts/workspace';
import { idFromName, takenIds } from '@renderer/state/actions';
import { useDocuments } from '@renderer/state/documents';
import { documentOf } from '@renderer/state/documents/store';
import { folderOf, foldersOf } from '@renderer/state/folders';
import { attempt, tellWithUndo } from '@renderer/state/notice';
import { renameAction } from '@renderer/state/rename';
import { undo } from '@renderer/state/undo';
import { closeOverlay } from '@renderer/state/shell';
import styles from './Dialog.module.css';

const FOLDER = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ -]*[\p{L}\p{N}_-])?$/u;

/** Changes what an action is called by people (name), by files and references (id), and the folder it stands in. */
export function RenameDialog({ file }: { readonly file: string }) {
  const action = documentOf(file)?.lastValid;
  const [name, setName] = useState(action?.name ?? '');
  const [id, setId] = useState(action?.id ?? '');
  const [folder, setFolder] = useState(folderOf(file));
  const folders = foldersOf(useDocuments.getState().documents.keys());
  const taken = id !== action?.id && takenIds().has(id);
  const invalid = idFromName(id) !== id || id === '';
  const noFolder = folder !== '' && !folder.split('/').every((part) => FOLDER.test(part));
  const refused = taken || invalid || noFolder || name.trim() === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (refused) return;
    closeOverlay();
    attempt(async () => {
      const { file: renamed, followed } = await renameAction(file, name.trim(), { id, folder });
      tellWithUndo(workspaceTexts.renamed(followed), workspaceTexts.undo, () => undo(renamed));
    });
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.rename} size={440}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={texts.renameName}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={texts.renameId}
          description={texts.renameIdHint}
          classNames={{ input: 'mono' }}
          maxLength={80}
          value={id}
          error={taken ? texts.takenId : invalid ? texts.invalidId : null}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <Autocomplete
          label={texts.folder}
          description={texts.folderHint}
          maxLength={200}
          data={[...folders]}
          value={folder}
          error={noFolder ? texts.folderInvalid : null}
          onChange={setFolder}
        />
        <div className={styles.foot}>
          <Button onClick={closeOverlay}>{texts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={refused}>
            {texts.renameAct}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
