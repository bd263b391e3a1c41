import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import type { KeptSecret } from '@shared/ipc/secrets';
import { IconButton } from '@renderer/components/IconButton';
import { attempt } from '@renderer/state/notice';
import { bindSecret, unbindSecret } from '@renderer/state/secrets';
import { secretTexts as texts } from '@renderer/texts/secrets';
import styles from './Secrets.module.css';

/** The hosts an entry may be sent to: each can be taken back, and one is added by hand. */
export function EntryHosts({ entry }: { readonly entry: KeptSecret }) {
  const [adding, setAdding] = useState(false);
  const [host, setHost] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (host.trim() === '') return;
    attempt(async () => {
      await bindSecret(entry, host.trim());
      setHost('');
      setAdding(false);
    });
  };
  return (
    <span className={styles.hosts}>
      <span className={styles.noHost}>{texts.sentTo}</span>
      {entry.hosts.map((each) => (
        <span key={each} className={styles.host}>
          {each}
          <button
            type="button"
            className={styles.unbind}
            title={texts.unbind(each)}
            aria-label={texts.unbind(each)}
            onClick={() => attempt(() => unbindSecret(entry, each))}
          >
            <IconX size={11} stroke={2} aria-hidden />
          </button>
        </span>
      ))}
      {entry.hosts.length === 0 && !adding && <span className={styles.noHost}>{texts.noHost}</span>}
      {adding ? (
        <form className={styles.addHost} onSubmit={submit}>
          <TextInput
            autoFocus
            size="xs"
            classNames={{ input: 'mono' }}
            aria-label={texts.bindLabel(entry.name)}
            placeholder={texts.hostsPlaceholder}
            maxLength={255}
            value={host}
            onChange={(event) => setHost(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setAdding(false)}
          />
          <Button size="xs" type="submit" disabled={host.trim() === ''}>
            {texts.bindAct}
          </Button>
        </form>
      ) : (
        <IconButton icon={IconPlus} size="xs" label={texts.bind} onClick={() => setAdding(true)} />
      )}
    </span>
  );
}
