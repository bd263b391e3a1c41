import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { dialogTexts } from '@renderer/texts/dialogs';
import { attempt } from '@renderer/state/notice';
import { setSecret, useSecrets } from '@renderer/state/secrets';
import styles from './Settings.module.css';

interface Props {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly onDone: () => void;
}

/** Takes a secret's value and hands it over at once; the field is gone with it. */
export function SecretForm({ name, hosts, onDone }: Props) {
  const inMemory = useSecrets((state) => state.keychain?.memory ?? false);
  const [value, setValue] = useState('');
  const [bound, setBound] = useState(hosts.join(' '));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (value === '') return;
    const given = value;
    setValue('');
    attempt(() => setSecret(name, given, bound.split(/[\s,]+/).filter(Boolean)).then(onDone));
  };
  return (
    <form className={styles.secretForm} onSubmit={submit}>
      <PasswordInput
        autoFocus
        aria-label={texts.secretValue(name)}
        placeholder={texts.secretValue(name)}
        autoComplete="off"
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextInput
        aria-label={texts.secretHosts}
        placeholder={texts.hostsPlaceholder}
        value={bound}
        onChange={(event) => setBound(event.currentTarget.value)}
      />
      <Button onClick={onDone}>{dialogTexts.cancel}</Button>
      <Button variant="filled" type="submit" disabled={value === ''}>
        {inMemory ? texts.keep.memory : texts.keep.keychain}
      </Button>
    </form>
  );
}
