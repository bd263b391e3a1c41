import { Button, Modal } from '@mantine/core';
import type { LinkRequest } from '@shared/ipc/links';
import { linkTexts as texts } from '@renderer/texts/links';
import { stepNames } from '@renderer/texts/findings';
import { useDocuments } from '@renderer/state/documents';
import { titleOf } from '@renderer/state/documents/document';
import { reviewText } from '@renderer/state/imports';
import { tell } from '@renderer/state/notice';
import { closeOverlay } from '@renderer/state/shell';
import { openTab, setStep } from '@renderer/state/tabs';
import { openWorkspace } from '@renderer/state/workspace';
import styles from './Dialog.module.css';

/** What a link of another program asks for. Nothing of it has happened yet; Enter cancels: the focus is there. */
export function LinkDialog({ request }: { readonly request: LinkRequest }) {
  const follow = () => {
    closeOverlay();
    if (request.kind === 'import') void reviewText(request.text);
    else void open(request);
  };
  return (
    <Modal
      opened
      onClose={closeOverlay}
      title={request.kind === 'import' ? texts.importTitle : texts.openTitle}
      size={560}
    >
      <div className={styles.form}>
        <p className={styles.question}>{request.kind === 'import' ? texts.importAbout : texts.openAbout}</p>
        {request.kind === 'import' ? (
          <pre className={styles.linkText} tabIndex={0} aria-label={texts.text}>
            {request.text}
          </pre>
        ) : (
          <OpenFacts request={request} />
        )}
        <div className={styles.foot}>
          <Button data-autofocus onClick={closeOverlay}>
            {texts.cancel}
          </Button>
          <Button variant="filled" onClick={follow}>
            {request.kind === 'import' ? texts.review : texts.open}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

type OpenRequest = Extract<LinkRequest, { kind: 'open' }>;

function OpenFacts({ request: { name, folder, here, action, step } }: { readonly request: OpenRequest }) {
  return (
    <dl className={styles.facts}>
      <dt>{texts.workspace}</dt>
      <dd>
        {name} {here && `(${texts.here})`}
      </dd>
      <dt>{texts.folder}</dt>
      <dd>
        <code>{folder}</code>
      </dd>
      {action !== null && (
        <>
          <dt>{texts.action}</dt>
          <dd>{here ? (nameOf(action) ?? action) : action}</dd>
        </>
      )}
      {step !== null && (
        <>
          <dt>{texts.step}</dt>
          <dd>{stepNames[step]}</dd>
        </>
      )}
    </dl>
  );
}

function documentWith(id: string) {
  return [...useDocuments.getState().documents.values()].find(({ file }) =>
    file.endsWith(`/${id}.action.yaml`),
  );
}

function nameOf(id: string): string | null {
  const document = documentWith(id);
  return document ? titleOf(document) : null;
}

async function open({ folder, here, action, step }: OpenRequest): Promise<void> {
  if (!here && (await openWorkspace(folder)) === null) return;
  if (action === null) return;
  const document = documentWith(action);
  if (!document) {
    tell(texts.noAction(action));
    return;
  }
  openTab(document.file);
  if (step !== null) setStep(document.file, step);
}
