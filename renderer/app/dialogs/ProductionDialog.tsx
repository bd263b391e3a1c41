import { Button, Modal } from '@mantine/core';
import { Dot } from '@renderer/components/Dot';
import { badgeOfMethod } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { PiecesText } from '@renderer/components/TemplateText';
import { productionTexts as texts } from '@renderer/texts/production';
import { useDocument } from '@renderer/state/documents';
import { useEnvironment } from '@renderer/state/environment';
import { startRun } from '@renderer/state/runs';
import type { Samples } from '@renderer/state/samples';
import { closeOverlay } from '@renderer/state/shell';
import { useResolved } from '@renderer/state/values';
import { renderedRequest } from '@renderer/state/rendered';
import styles from './Dialog.module.css';

interface Props {
  readonly file: string;
  /** Instead of the values typed in the test panel. */
  readonly given: Samples | null;
}

/** Asks before a request that changes something is sent to production. Enter cancels: the focus is there. */
export function ProductionDialog({ file, given }: Props) {
  const environment = useEnvironment();
  const action = useDocument(file)?.lastValid ?? null;
  const values = useResolved(file);
  if (!environment || !action || !values) return null;
  const { method, url } = renderedRequest(action, values);
  const send = () => {
    closeOverlay();
    void startRun(file, { given: given ?? undefined, confirmed: true });
  };
  return (
    <Modal opened onClose={closeOverlay} title={texts.title(environment.name)} size={520}>
      <div className={styles.form}>
        <p className={styles.question}>
          {action.safety === 'destructive' ? texts.destructive(action.name) : texts.write(action.name)}
        </p>
        <dl className={styles.facts}>
          <dt>{texts.environment}</dt>
          <dd>
            <Dot color={environment.color ?? 'var(--ab-ctl)'} /> {environment.name}
          </dd>
          <dt>{texts.request}</dt>
          <dd>
            <MethodBadge badge={badgeOfMethod(method)} />
            <code>
              <PiecesText pieces={url} />
            </code>
          </dd>
        </dl>
        <div className={styles.foot}>
          <Button data-autofocus onClick={closeOverlay}>
            {texts.cancel}
          </Button>
          <Button variant="filled" onClick={send}>
            {texts.send(environment.name)}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
