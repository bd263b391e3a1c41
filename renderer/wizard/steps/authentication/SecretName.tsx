import { useId } from 'react';
import { secretName } from '@shared/action/schema/names';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { useEdited } from '../../edited';
import fieldStyles from '../../fields/Field.module.css';
import { usePassingDraft } from '../../fields/use-draft';
import styles from './Secret.module.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onWrite: (name: string) => void;
}

/** Chooses a secret by name: one that the workspace uses already, or a new one by writing its name. */
export function SecretName({ id, name, onWrite }: Props) {
  const { choices, readOnly } = useEdited();
  const listId = useId();
  const draft = usePassingDraft(name, (text) => {
    const parsed = secretName.safeParse(text);
    if (!parsed.success) return parsed.error.issues[0]?.message ?? '';
    onWrite(parsed.data);
    return null;
  });
  return (
    <span className={styles.name}>
      <SourceGlyph source="secret" />
      <input
        id={id}
        className={fieldStyles.input}
        data-mono
        list={listId}
        value={draft.text}
        readOnly={readOnly}
        aria-invalid={draft.problem !== null}
        aria-describedby={`${listId}-problem`}
        onChange={(event) => draft.write(event.currentTarget.value)}
        spellCheck={false}
        autoComplete="off"
      />
      <datalist id={listId}>
        {choices
          .filter((choice) => choice.source === 'secret')
          .map((choice) => (
            <option key={choice.ref} value={choice.ref.slice('secret.'.length)} />
          ))}
      </datalist>
      <span className={fieldStyles.problem} id={`${listId}-problem`} role="alert">
        {draft.problem}
      </span>
    </span>
  );
}
