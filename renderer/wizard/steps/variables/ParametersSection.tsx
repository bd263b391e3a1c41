import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { SectionHead } from '@renderer/components/SectionHead';
import { showOverlay } from '@renderer/state/shell';
import { importParametersTexts } from '@renderer/texts/import-parameters';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { useList } from '../../fields/use-list';
import styles from '../../Step.module.css';
import { freeName } from './free-name';
import { ParametersTable } from './ParametersTable';

const PARAMETERS = ['parameters'] as const;

/** The parameters: all that the model, or the customer, fills in. */
export function ParametersSection() {
  const { action, file } = useEdited();
  const list = useList(PARAMETERS, texts.parameter);
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    const name = freeName(
      texts.newParameter,
      action.parameters.map((parameter) => parameter.name),
    );
    setAdded(action.parameters.length);
    list.add({ name, type: 'string', description: '' });
  };
  return (
    <div className={styles.section} data-place="parameters">
      <SectionHead
        title={action.kind === 'form' ? texts.fields : texts.parameters}
        hint={action.kind === 'form' ? texts.fieldsHint : texts.parametersHint}
      >
        <AddButton
          label={importParametersTexts.open}
          title={importParametersTexts.openHint}
          icon={IconBraces}
          onClick={() => showOverlay({ kind: 'import-parameters', file })}
        />
        <AddButton label={action.kind === 'form' ? texts.addField : texts.addParameter} onClick={add} />
      </SectionHead>
      {action.parameters.length === 0 ? (
        <div className={styles.emptyRow}>{texts.noParameters}</div>
      ) : (
        <ParametersTable added={added} />
      )}
    </div>
  );
}
