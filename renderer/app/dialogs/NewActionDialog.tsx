import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import type { Kind } from '@shared/action/action';
import type { RecordingLine } from '@shared/recording/recording';
import { freeId } from '@shared/action/free-id';
import { KINDS } from '@shared/action/schema/action';
import { Segmented } from '@renderer/components/Segmented';
import { KindCard } from '@renderer/start/KindCard';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { createAction, createFromStarter, idFromName, takenIds } from '@renderer/state/actions';
import { reviewText } from '@renderer/state/imports';
import { makeActionOf } from '@renderer/state/keep';
import { attempt } from '@renderer/state/notice';
import { closeOverlay } from '@renderer/state/shell';
import { loadStarters, type StarterAction } from '@renderer/state/starters';
import { RunList } from './RunList';
import { StarterList } from './StarterList';
import styles from './Dialog.module.css';

const BEGINNINGS = ['scratch', 'starter', 'curl', 'run'] as const;
type Beginning = (typeof BEGINNINGS)[number];
/** A form and a button are no request that was ever made. */
const forKind = (kind: Kind): readonly Beginning[] => (kind === 'http' ? BEGINNINGS : ['scratch', 'starter']);

/** Asks for the kind and what to begin from; the action opens at its first step. */
export function NewActionDialog({ initialKind }: { readonly initialKind: Kind }) {
  const [kind, setKind] = useState<Kind>(initialKind);
  const [beginning, setBeginning] = useState<Beginning>('scratch');
  const [starter, setStarter] = useState<StarterAction | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [command, setCommand] = useState('');
  const [run, setRun] = useState<RecordingLine | null>(null);
  useEffect(() => void loadStarters(), []);
  const from = forKind(kind).includes(beginning) ? beginning : 'scratch';
  const isNamed = from === 'scratch' || from === 'starter';
  const name = typed ?? (from === 'starter' ? (starter?.action.name ?? '') : '');
  const id = freeId(idFromName(name) || kind, takenIds());
  const missing = {
    scratch: name.trim() === '',
    starter: starter === null || name.trim() === '',
    curl: command.trim() === '',
    run: run === null,
  }[from];

  const chooseKind = (next: Kind) => {
    setKind(next);
    setStarter(null);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (missing) return;
    closeOverlay();
    if (from === 'curl') void reviewText(command);
    else if (from === 'run' && run) attempt(() => makeActionOf(run.id));
    else if (from === 'starter' && starter) attempt(() => createFromStarter(starter, name.trim()));
    else attempt(() => createAction(kind, name.trim()));
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.newAction} size={640}>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.kinds} role="radiogroup" aria-label={texts.kind}>
          {KINDS.map((option) => (
            <KindCard
              key={option}
              kind={option}
              checked={option === kind}
              onChoose={() => chooseKind(option)}
            />
          ))}
        </div>
        <div>
          <Segmented
            label={texts.begin}
            value={from}
            segments={forKind(kind).map((value) => ({
              value,
              label: texts.beginnings[value],
            }))}
            onChange={setBeginning}
          />
        </div>
        {from === 'starter' && <StarterList kind={kind} chosen={starter} onChoose={setStarter} />}
        {from === 'run' && <RunList chosen={run} onChoose={setRun} />}
        {from === 'curl' && (
          <Textarea
            data-autofocus
            label={texts.command}
            description={texts.commandHint}
            placeholder={texts.commandPlaceholder}
            classNames={{ input: 'mono' }}
            rows={6}
            maxLength={1_000_000}
            value={command}
            onChange={(event) => setCommand(event.currentTarget.value)}
          />
        )}
        {isNamed && (
          <TextInput
            data-autofocus
            label={texts.name}
            description={texts.nameHint}
            placeholder={texts.namePlaceholder}
            maxLength={200}
            value={name}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <div className={styles.foot}>
          <span className={styles.file}>{isNamed && name.trim() !== '' && texts.file(id)}</span>
          <Button onClick={closeOverlay}>{texts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={missing}>
            {isNamed ? texts.create : texts.review}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
