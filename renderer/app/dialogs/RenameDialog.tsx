import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { idFromName, renameAction, takenIds } from '@renderer/state/actions';
import { edit } from '@renderer/state/documents';
import { documentOf } from '@renderer/state/documents/store';
import { attempt } from '@renderer/state/notice';
import { closeOverlay } from '@renderer/state/shell';
import styles from './Dialog.module.css';

/** Changes what an action is called by people (name) and by files and references (id). */
export function RenameDialog({ file }: { readonly file: string }) {
  const action = documentOf(file)?.lastValid;
  const [name, setName] = useState(action?.name ?? '');
  const [id, setId] = useState(action?.id ?? '');
  const taken = id !== action?.id && takenIds().has(id);
  const invalid = idFromName(id) !== id || id === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (taken || invalid || name.trim() === '') return;
    closeOverlay();
    attempt(async () => {
      if (name.trim() !== action?.name) {
        edit(file, { kind: 'set', path: ['name'], value: name.trim() }, { label: 'rename' });
      }
      if (id !== action?.id) await renameAction(file, id);
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
          className="mono"
          maxLength={80}
          value={id}
          error={taken ? texts.takenId : invalid ? texts.invalidId : null}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <div className={styles.foot}>
          <Button onClick={closeOverlay}>{texts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={taken || invalid || name.trim() === ''}>
            {texts.renameAct}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
