import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { envValueName } from '@shared/action/schema/names';
import { wantValue } from '@renderer/state/environment-focus';
import { environmentTexts as texts } from '@renderer/texts/environments';
import styles from './Environments.module.css';

interface Props {
  readonly onAdd: (name: string) => void;
  readonly taken: readonly string[];
}

/** Adds a value by its name; one that is there already gets the focus instead. */
export function AddValue({ onAdd, taken }: Props) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = envValueName.safeParse(name.trim());
    if (!read.success) {
      setProblem(read.error.issues[0]?.message ?? texts.badValueName);
      return;
    }
    if (!taken.includes(read.data)) onAdd(read.data);
    wantValue(read.data);
    setName('');
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextInput
        size="sm"
        classNames={{ input: 'mono' }}
        aria-label={texts.addValueLabel}
        placeholder={texts.addValueExample}
        maxLength={64}
        error={problem}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Button
        size="sm"
        type="submit"
        disabled={name.trim() === ''}
        leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
      >
        {texts.addValue}
      </Button>
    </form>
  );
}
