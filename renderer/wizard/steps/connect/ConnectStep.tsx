import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { TemplateRows } from '../../fields/TemplateRows';
import { useList } from '../../fields/use-list';
import { FindingsAt } from '../../findings/FindingsAt';
import { StepFrame } from '../../StepFrame';
import { SectionHead } from '@renderer/components/SectionHead';
import { connectTexts as texts } from '@renderer/texts/connect';
import styles from '../../Step.module.css';
import { ButtonTarget } from './ButtonTarget';
import { Endpoint } from './Endpoint';
import { NoRequest } from './NoRequest';
import { Patience } from './Patience';

const HEADERS = ['request', 'headers'] as const;
const PLACES = [
  ['button'],
  ['request', 'url'],
  ['request', 'method'],
  HEADERS,
  ['request', 'timeoutMs'],
  ['request', 'retry'],
];

/** Step 1: what a button says, method, URL, headers, timeout and retries. */
export function ConnectStep() {
  const { action } = useEdited();
  if (!action.request) return <NoRequest />;
  return (
    <StepFrame step="connect" claimed={PLACES}>
      {action.kind === 'button' && <ButtonTarget />}
      <Endpoint request={action.request} />
      <Headers />
      <Patience request={action.request} />
    </StepFrame>
  );
}

function Headers() {
  const { action } = useEdited();
  const list = useList(HEADERS, texts.header);
  const rows = action.request?.headers ?? [];
  return (
    <div className={styles.section} data-place="request/headers">
      <SectionHead title={texts.headers} hint={texts.headersHint}>
        <AddButton label={texts.addHeader} onClick={() => list.add({ name: texts.newHeader, value: '' })} />
      </SectionHead>
      <TemplateRows
        label={texts.headers}
        path={HEADERS}
        rows={rows}
        noun={texts.header}
        namePlaceholder={texts.headerPlaceholder}
      />
      {rows.length === 0 && <div className={styles.emptyRow}>{texts.noHeaders}</div>}
      <FindingsAt place={HEADERS} />
    </div>
  );
}
