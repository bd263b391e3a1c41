import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import { proposeParameters, type Proposal } from '@shared/parameters/propose';
import { Banner } from '@renderer/components/Banner';
import { SectionHead } from '@renderer/components/SectionHead';
import { TemplateText } from '@renderer/components/TemplateText';
import { commonTexts } from '@renderer/texts/common';
import { importParametersTexts as texts } from '@renderer/texts/import-parameters';
import { edit } from '@renderer/state/documents';
import { documentOf } from '@renderer/state/documents/store';
import { closeOverlay } from '@renderer/state/shell';
import dialog from '@renderer/app/dialogs/Dialog.module.css';
import fieldStyles from '../../../fields/Field.module.css';
import { bodyOf, importEdits, usualPlacement, type Placement } from './import-edits';
import { PlacementChoice } from './PlacementChoice';
import { ProposedList } from './ProposedList';
import styles from './ImportParameters.module.css';

type Read = { readonly proposal: Proposal | null; readonly failure: Failure | null };

function read(text: string): Read {
  if (text.trim() === '') return { proposal: null, failure: null };
  try {
    return { proposal: proposeParameters(text), failure: null };
  } catch (error) {
    return { proposal: null, failure: toFailure(error) };
  }
}

/** Makes parameters, and the body they stand in, of a sample or a JSON Schema; all is seen before it is written. */
export function ImportParametersDialog({ file }: { readonly file: string }) {
  const action = documentOf(file)?.read?.action ?? null;
  const [text, setText] = useState('');
  const { proposal, failure } = useMemo(() => read(text), [text]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [placement, setPlacement] = useState<Placement>(action ? usualPlacement(action) : 'none');
  if (!action) return null;
  const names = proposal?.parameters.map(({ parameter }) => parameter.name) ?? [];
  const chosen = new Set(names.filter((name) => !left.has(name)));
  const known = new Set(action.parameters.map(({ name }) => name));
  const fresh = [...chosen].filter((name) => !known.has(name)).length;
  const edits = proposal ? importEdits(action, proposal, chosen, placement) : [];
  const take = () => {
    closeOverlay();
    edit(file, edits, { label: texts.label });
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.title} size={760}>
      <form
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (edits.length > 0) take();
        }}
      >
        <textarea
          data-autofocus
          className={fieldStyles.input}
          data-mono
          rows={proposal ? 4 : 8}
          value={text}
          spellCheck={false}
          aria-label={texts.input}
          aria-invalid={failure !== null}
          placeholder={texts.placeholder}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setLeft(new Set());
          }}
        />
        {failure && (
          <Banner tone="err" title={failure.message}>
            {failure.hint}
          </Banner>
        )}
        {!proposal && !failure && <p className={styles.nothing}>{texts.hint}</p>}
        {proposal && (
          <>
            <section>
              <SectionHead title={texts.found(names.length, texts.from[proposal.from])}>
                <Button size="xs" variant="subtle" onClick={() => setLeft(new Set())}>
                  {texts.all}
                </Button>
                <Button size="xs" variant="subtle" onClick={() => setLeft(new Set(names))}>
                  {texts.none}
                </Button>
              </SectionHead>
              <ProposedList
                proposal={proposal}
                chosen={chosen}
                known={known}
                onChoose={(next) => setLeft(new Set(names.filter((name) => !next.has(name))))}
              />
            </section>
            {proposal.notes.map((note) => (
              <p key={note} className={styles.note}>
                {note}
              </p>
            ))}
            {action.request && (
              <PlacementChoice request={action.request} value={placement} onChange={setPlacement} />
            )}
            {placement === 'body' && (
              <pre className={styles.body} tabIndex={0} aria-label={texts.preview}>
                <TemplateText text={bodyOf(proposal, chosen)} />
              </pre>
            )}
          </>
        )}
        <div className={dialog.foot}>
          <Button onClick={closeOverlay}>{commonTexts.cancel}</Button>
          <Button variant="filled" type="submit" disabled={edits.length === 0}>
            {fresh === 0 && placement === 'body' && proposal ? texts.rewrite : texts.add(fresh)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
