import { Button, FileButton } from '@mantine/core';
import { IconClipboard, IconFolderOpen, IconShieldLock } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { calls } from '@renderer/bridge/bridge';
import { startTexts as texts } from '@renderer/texts/start';
import { createFromText } from '@renderer/state/actions';
import { attempt, tell } from '@renderer/state/notice';
import { recognise, type Recognised } from './recognise';
import styles from './Start.module.css';

async function create({ documents, secrets, notes }: Recognised): Promise<void> {
  for (const { name, value } of secrets) await calls.secrets.set({ name, value, hosts: [] });
  for (const { id, text } of documents) await createFromText(id, text);
  tell([texts.created(documents.map(({ name }) => name)), ...notes].join(' '));
}

/** Takes a text or a file, says what it is, and makes actions of it. */
export function PasteBox() {
  const [text, setText] = useState('');
  const deferred = useDeferredValue(text);
  const found = useMemo(() => recognise(deferred), [deferred]);
  const unknown = deferred.trim() !== '' && found === null;
  const take = (file: File | null) => {
    if (file) attempt(async () => setText(await file.text()));
  };
  return (
    <section
      className={styles.paste}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0] ?? null);
      }}
    >
      <div className={styles.pasteHead}>
        <IconClipboard size={14} stroke={1.75} aria-hidden />
        <span className={styles.pasteTitle}>{texts.paste}</span>
        <span className={styles.pasteHint}>{texts.pasteHint}</span>
        <FileButton accept=".json,.yaml,.yml,.txt" onChange={take}>
          {(props) => (
            <Button {...props} size="sm" leftSection={<IconFolderOpen size={14} stroke={1.75} aria-hidden />}>
              {texts.openFile}
            </Button>
          )}
        </FileButton>
      </div>
      <textarea
        className={styles.pasteText}
        autoFocus
        rows={4}
        spellCheck={false}
        aria-label={texts.pasteLabel}
        placeholder={'actionbench: 1\nid: look-up-order\nname: Look up order\nkind: http'}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.pasteFoot} role="status">
        {found ? <Found found={found} onDone={() => setText('')} /> : <Foot unknown={unknown} />}
      </div>
    </section>
  );
}

function Foot({ unknown }: { readonly unknown: boolean }) {
  if (unknown) {
    return (
      <span className={styles.unknown}>
        {texts.unknown} {texts.unknownHint}
      </span>
    );
  }
  return (
    <>
      <IconShieldLock size={14} stroke={1.75} aria-hidden />
      {texts.safe}
    </>
  );
}

function Found({ found, onDone }: { readonly found: Recognised; readonly onDone: () => void }) {
  const { from, documents, secrets } = found;
  return (
    <>
      <strong>{from === null ? texts.document : texts.found(from, documents.length)}</strong>
      <span className={styles.foundNames}>{documents.map(({ name }) => name).join(', ')}</span>
      {secrets.length > 0 && <span>{texts.secrets(secrets.length)}</span>}
      <Button
        size="sm"
        variant="filled"
        className={styles.foundAct}
        onClick={() => attempt(() => create(found).then(onDone))}
      >
        {texts.create(documents.length)}
      </Button>
    </>
  );
}
