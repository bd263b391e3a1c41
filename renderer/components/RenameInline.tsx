import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import { commonTexts } from '@renderer/texts/common';
import { Banner } from './Banner';
import styles from './RenameInline.module.css';

interface Props {
  readonly label: string;
  /** What the button says: `Rename`. */
  readonly act: string;
  /** What the field begins with. */
  readonly name: string;
  readonly placeholder?: string;
  /** What the name is followed in, in one sentence. */
  readonly hint?: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onDone: () => void;
}

/** Asks for a name in place. What cannot be done is said below the field, which stays. */
export function RenameInline({ label, act, name, placeholder, hint, onName, onDone }: Props) {
  const [text, setText] = useState(name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    onName(text.trim()).then(onDone, (error: unknown) => {
      setFailure(toFailure(error));
      setBusy(false);
    });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        autoFocus
        className={styles.field}
        classNames={{ input: 'mono' }}
        aria-label={label}
        placeholder={placeholder}
        maxLength={80}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button onClick={onDone}>{commonTexts.cancel}</Button>
      <Button variant="filled" type="submit" disabled={text.trim() === '' || busy}>
        {act}
      </Button>
      {hint && <span className={styles.hint}>{hint}</span>}
      {failure && (
        <div className={styles.failure}>
          <Banner tone="err" title={failure.message}>
            {failure.hint}
          </Banner>
        </div>
      )}
    </form>
  );
}
