import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '@renderer/components/Banner';
import { openSecret, secretReached, useWantedSecret } from '@renderer/state/secret-focus';
import { useEnvironment } from '@renderer/state/environment';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import fieldStyles from '../../fields/Field.module.css';
import styles from './Secret.module.css';
import { SecretHosts } from './SecretHosts';
import { useSecret } from './use-secret';
import { useRequestHost } from './use-request-host';

/**
 * Whether a secret is set, where it may be sent, and the one field a credential is entered in. The field is
 * uncontrolled and emptied before main has answered: the window keeps nothing of what was typed.
 */
export function SecretCard({ name }: { readonly name: string }) {
  const { known, kept, entry, failure, set, remove, bind } = useSecret(name);
  const host = useRequestHost();
  const environment = useEnvironment();
  const notSet = environment?.file.mock ? texts.standIn(environment.name) : texts.notSet;
  const input = useRef<HTMLInputElement>(null);
  const [replacing, setReplacing] = useState(false);
  const [empty, setEmpty] = useState(true);
  const save = () => {
    const field = input.current;
    if (!field || field.value === '') return;
    const value = field.value;
    field.value = '';
    setEmpty(true);
    void set(value, host === null ? [] : [host]).then((done) => done && setReplacing(false));
  };
  const entering = known && (kept === null || replacing);
  const wanted = useWantedSecret(entry);
  useEffect(() => {
    if (!wanted || !entering) return;
    input.current?.focus();
    secretReached();
  }, [wanted, entering]);
  const State = kept ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={styles.card}>
      <div className={styles.state} data-set={kept !== null || undefined} role="status">
        <State size={14} stroke={1.75} aria-hidden />
        <span>{!known ? texts.looking : kept ? texts.set[kept.where] : notSet}</span>
        {entry !== name && <span className={styles.keptAs}>{texts.keptAs(entry)}</span>}
        {known && !replacing && (
          <span className={styles.acts}>
            <Button size="xs" variant="subtle" onClick={() => openSecret(entry)}>
              {texts.manage}
            </Button>
            {kept && (
              <>
                <Button size="xs" variant="subtle" onClick={() => setReplacing(true)}>
                  {texts.replace}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => void remove()}>
                  {texts.remove}
                </Button>
              </>
            )}
          </span>
        )}
      </div>
      {entering && (
        <form
          className={styles.entry}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <input
            ref={input}
            type="password"
            className={fieldStyles.input}
            data-mono
            autoComplete="off"
            aria-label={texts.valueOf(name)}
            placeholder={texts.paste}
            onInput={(event) => setEmpty(event.currentTarget.value === '')}
          />
          <Button type="submit" disabled={empty}>
            {texts.keep}
          </Button>
          {replacing && (
            <Button variant="subtle" onClick={() => setReplacing(false)}>
              {texts.cancel}
            </Button>
          )}
        </form>
      )}
      {entering && (
        <p className={styles.promise}>{host === null ? texts.promiseUnbound : texts.promise(host)}</p>
      )}
      {kept && <SecretHosts hosts={kept.hosts} host={host} onBind={(bound) => void bind(bound)} />}
      {failure && (
        <Banner tone="err" title={failure.message}>
          {failure.hint}
        </Banner>
      )}
    </div>
  );
}
