import { Button, Modal, TextInput } from '@mantine/core';
import { useMemo, useState, type SubmitEvent } from 'react';
import { writeYaml } from '@shared/document/write';
import { caseFromRecording, caseOf } from '@shared/recording/promote/propose-case';
import type { Recording } from '@shared/recording/recording';
import { Banner } from '@renderer/components/Banner';
import { caseTexts as texts } from '@renderer/texts/cases';
import { edit, useDocument } from '@renderer/state/documents';
import { tell, tellFailure } from '@renderer/state/notice';
import { closeOverlay } from '@renderer/state/shell';
import { Expectations } from './Expectations';
import { keepCaseEdit } from './keep-case';
import styles from './Cases.module.css';

interface Props {
  readonly file: string;
  readonly recording: Recording;
}

/** A run as a case of its action: what it asks, what it expects, and the text that is added, before it is added. */
export function KeepCaseDialog({ file, recording }: Props) {
  const action = useDocument(file)?.lastValid ?? null;
  const readable = useDocument(file)?.read?.action != null;
  const proposed = useMemo(() => caseFromRecording(recording, action), [recording, action]);
  const [name, setName] = useState(proposed.name);
  const [chosen, setChosen] = useState(
    () => new Set(proposed.expectations.flatMap(({ at, chosen: on }) => (on ? [at.join(' ')] : []))),
  );
  const kept = caseOf(
    proposed,
    name.trim(),
    proposed.expectations.filter(({ at }) => chosen.has(at.join(' '))),
  );
  const taken = action?.cases.some((each) => each.name === name.trim()) ?? false;
  const wanting = name.trim() === '' || taken || !readable;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (wanting) return;
    try {
      edit(file, keepCaseEdit(action, kept), { label: texts.label(name.trim()) });
      closeOverlay();
      tell(texts.kept(name.trim()));
    } catch (error) {
      tellFailure(error);
    }
  };
  const given = Object.entries(proposed.with);
  return (
    <Modal opened onClose={closeOverlay} title={texts.title} size={720}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={texts.name}
          maxLength={200}
          value={name}
          error={taken ? texts.nameTaken : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {!readable && <Banner tone="err" title={texts.unreadable} />}
        {proposed.masked.length > 0 && <Banner tone="warn" title={texts.masked(proposed.masked)} />}
        <section>
          <h3 className={styles.head}>{texts.asks}</h3>
          {given.length === 0 ? (
            <p className={styles.quiet}>{texts.noValues}</p>
          ) : (
            <dl className={styles.given}>
              {given.map(([ref, value]) => (
                <div key={ref}>
                  <dt>{ref}</dt>
                  <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <Expectations proposed={proposed.expectations} chosen={chosen} onChange={setChosen} />
        <section>
          <h3 className={styles.head}>{texts.preview}</h3>
          <pre className={styles.preview} tabIndex={0}>
            {writeYaml({ cases: [kept] })}
          </pre>
        </section>
        <div className={styles.foot}>
          <Button onClick={closeOverlay}>{texts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={wanting}>
            {texts.keep}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
