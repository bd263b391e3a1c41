import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { closeOverlay } from '@renderer/state/shell';
import { createWorkspace } from '@renderer/state/workspace';
import styles from './Dialog.module.css';

export function NewWorkspaceDialog() {
  const [name, setName] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    closeOverlay();
    void createWorkspace(name.trim());
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.newWorkspace} size={440}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={texts.workspaceName}
          description={texts.workspaceHint}
          placeholder={texts.workspacePlaceholder}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.foot}>
          <Button onClick={closeOverlay}>{texts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={name.trim() === ''}>
            {texts.createWorkspace}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
