import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Kind } from '@shared/action/action';
import { freeId } from '@shared/action/free-id';
import { KINDS } from '@shared/action/schema/action';
import { KindCard } from '@renderer/start/KindCard';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { createAction, idFromName, takenIds } from '@renderer/state/actions';
import { attempt } from '@renderer/state/notice';
import { closeOverlay } from '@renderer/state/shell';
import styles from './Dialog.module.css';

/** Asks for the kind and the name; the action opens at its first step. */
export function NewActionDialog({ initialKind }: { readonly initialKind: Kind }) {
  const [kind, setKind] = useState<Kind>(initialKind);
  const [name, setName] = useState('');
  const id = freeId(idFromName(name) || kind, takenIds());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    closeOverlay();
    attempt(() => createAction(kind, name.trim()));
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.newAction} size={600}>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.kinds} role="radiogroup" aria-label={texts.kind}>
          {KINDS.map((option) => (
            <KindCard key={option} kind={option} checked={option === kind} onChoose={() => setKind(option)} />
          ))}
        </div>
        <TextInput
          data-autofocus
          label={texts.name}
          description={texts.nameHint}
          placeholder={texts.namePlaceholder}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.foot}>
          <span className={styles.file}>{name.trim() !== '' && texts.file(id)}</span>
          <Button onClick={closeOverlay}>{texts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={name.trim() === ''}>
            {texts.create}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
