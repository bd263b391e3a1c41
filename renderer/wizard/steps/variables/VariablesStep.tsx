import type { Action } from '@shared/action/action';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { TemplateRows } from '../../fields/TemplateRows';
import { useList } from '../../fields/use-list';
import { FindingsAt } from '../../findings/FindingsAt';
import { StepFrame } from '../../StepFrame';
import { SectionHead } from '@renderer/components/SectionHead';
import { variablesTexts as texts } from '@renderer/texts/variables';
import styles from '../../Step.module.css';
import { BodySection } from './BodySection';
import { ContextSection } from './ContextSection';
import { FormPreview } from './FormPreview';
import own from './FormPreview.module.css';
import { ParametersSection } from './ParametersSection';

const QUERY = ['request', 'query'] as const;
const CLAIMED = [['parameters'], ['context'], QUERY, ['request', 'body']];

/** Step 3: what is found out, and where it goes. */
export function VariablesStep() {
  const { action } = useEdited();
  return (
    <StepFrame step="variables" claimed={CLAIMED}>
      {action.kind === 'form' ? (
        <div className={own.room}>
          <div className={own.builder}>
            <div className={own.sections}>
              <Sections action={action} />
            </div>
            <div className={own.preview}>
              <FormPreview />
            </div>
          </div>
        </div>
      ) : (
        <Sections action={action} />
      )}
    </StepFrame>
  );
}

function Sections({ action }: { readonly action: Action }) {
  return (
    <>
      <ParametersSection />
      <ContextSection />
      {action.request && <QuerySection />}
      {action.request && <BodySection request={action.request} />}
    </>
  );
}

function QuerySection() {
  const { action } = useEdited();
  const list = useList(QUERY, texts.queryRow);
  const rows = action.request?.query ?? [];
  return (
    <div className={styles.section} data-place="request/query">
      <SectionHead title={texts.query} hint={rows.length === 0 ? texts.noQuery : texts.queryHint}>
        <AddButton label={texts.addRow} onClick={() => list.add({ name: texts.newRow, value: '' })} />
      </SectionHead>
      <TemplateRows
        label={texts.query}
        path={QUERY}
        rows={rows}
        noun={texts.queryRow}
        namePlaceholder={texts.newRow}
      />
      <FindingsAt place={QUERY} />
    </div>
  );
}
