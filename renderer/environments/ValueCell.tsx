import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ValueOrigin } from '@shared/template/environment-values';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { shownValue } from './shown-value';
import styles from './Environments.module.css';

interface Props {
  readonly label: string;
  /** Undefined: no environment of the chain says it. */
  readonly origin: ValueOrigin | undefined;
  readonly onCommit: (text: string) => void;
  /** The field takes the focus, and says so. */
  readonly wanted?: boolean;
  readonly onReached?: () => void;
}

/**
 * One value, written on Enter or when the field is left; an untouched field writes nothing, an emptied one writes the
 * empty text. What is typed stays when another program changes the value meanwhile, and the field says so.
 */
export function ValueCell({ label, origin, onCommit, wanted = false, onReached }: Props) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    onReached?.();
  }, [wanted, onReached]);
  const said = origin?.own ?? origin?.inherited;
  const own = origin?.own?.plain;
  const written = typeof own === 'string' ? own : '';
  const shown = shownValue(said?.plain);
  if (said?.plain && typeof said.plain === 'object') {
    return (
      <code className={styles.fixed} title={texts.fixed}>
        {shown}
      </code>
    );
  }
  const placeholder =
    said === undefined || said === null
      ? texts.unset
      : said.plain === null
        ? texts.nullValue
        : origin?.own
          ? texts.emptyValue
          : shown;
  const stale = draft !== null && draft.over !== shown;
  const commit = () => {
    if (draft && draft.text !== written) onCommit(draft.text);
    setDraft(null);
  };
  return (
    <span className={styles.cell}>
      <TextInput
        ref={input}
        size="xs"
        aria-label={label}
        title={draft?.text ?? (written || placeholder)}
        placeholder={placeholder}
        classNames={{ input: styles.input }}
        data-inherits={origin?.own ? undefined : true}
        spellCheck={false}
        value={draft?.text ?? written}
        onChange={(event) => setDraft({ text: event.currentTarget.value, over: draft?.over ?? shown })}
        onBlur={() => !stale && commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(null);
        }}
      />
      {stale && (
        <span className={styles.stale} role="status">
          {texts.changedOnDisk(shown)}
        </span>
      )}
    </span>
  );
}
