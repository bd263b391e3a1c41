import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { settingsTexts as texts } from '@renderer/texts/settings';
import type { Cell } from './matrix';
import styles from './Environments.module.css';

interface Props {
  readonly label: string;
  readonly cell: Cell | undefined;
  /** The environment of the column. */
  readonly own: string;
  readonly onCommit: (text: string) => void;
}

/** One value, written on Enter or when the field is left. Lists and maps are edited in the file. */
export function ValueCell({ label, cell, own, onCommit }: Props) {
  const inherits = cell === undefined || cell.from !== own;
  const written = inherits || typeof cell.value !== 'string' ? '' : cell.value;
  const [text, setText] = useState(written);
  const value = cell?.value;
  if (value && typeof value === 'object')
    return <code className={styles.fixed}>{JSON.stringify(value)}</code>;
  const placeholder =
    cell === undefined
      ? texts.unset
      : value === null
        ? texts.written
        : inherits
          ? `${value ?? ''} (${texts.inherited(cell.from)})`
          : '';
  const commit = () => {
    if (text !== written) onCommit(text);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      title={placeholder || text}
      placeholder={placeholder}
      classNames={{ input: styles.input }}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(written);
      }}
    />
  );
}
