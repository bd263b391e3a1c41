import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { KeptSecret } from '@shared/ipc/secrets';
import { Banner } from '@renderer/components/Banner';
import { secretReached } from '@renderer/state/secret-focus';
import { setSecret, useSecrets } from '@renderer/state/secrets';
import { commonTexts } from '@renderer/texts/common';
import { secretTexts as texts } from '@renderer/texts/secrets';
import { useRequestHosts } from './use-request-hosts';
import styles from './Secrets.module.css';

interface Props {
  readonly name: string;
  readonly environment: string | null;
  /** What is kept now: replacing it keeps its hosts. */
  readonly own: KeptSecret | null;
  readonly onDone: () => void;
}

/**
 * Takes a secret's value and hands it over at once. The field is uncontrolled and emptied before main has answered: the
 * window keeps nothing of what was typed.
 */
export function EntryForm({ name, environment, own, onDone }: Props) {
  const inMemory = useSecrets((state) => state.keychain?.memory ?? false);
  const proposed = useRequestHosts(name, environment);
  const input = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(true);
  const [hosts, setHosts] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    input.current?.focus();
    secretReached();
  }, []);
  const shownHosts = hosts ?? proposed.join(' ');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = input.current;
    if (!field || field.value === '') return;
    const value = field.value;
    field.value = '';
    setEmpty(true);
    const bound = own ? null : shownHosts.split(/[\s,]+/).filter(Boolean);
    setSecret({ name, environment }, value, bound).then(onDone, (error: unknown) =>
      setFailure(toFailure(error)),
    );
  };
  return (
    <form
      className={styles.entryForm}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <input
        ref={input}
        type="password"
        className={styles.value}
        autoComplete="off"
        aria-label={texts.value(name, environment)}
        placeholder={texts.paste}
        onInput={(event) => setEmpty(event.currentTarget.value === '')}
      />
      {!own && (
        <TextInput
          className={styles.hostsField}
          classNames={{ input: 'mono' }}
          aria-label={texts.hosts}
          placeholder={texts.hostsPlaceholder}
          value={shownHosts}
          onChange={(event) => setHosts(event.currentTarget.value)}
        />
      )}
      <Button onClick={onDone}>{commonTexts.cancel}</Button>
      <Button variant="filled" type="submit" disabled={empty}>
        {inMemory ? texts.keep.memory : texts.keep.keychain}
      </Button>
      <p className={styles.promise}>{own ? texts.rotation : texts.promise}</p>
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
