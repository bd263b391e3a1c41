import { Switch } from '@mantine/core';
import type { Parameter } from '@shared/action/schema/parameter';
import type { NodePath } from '@shared/document/plain';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited, writeOrRemove } from '../../edited';
import { DocumentText } from '../../fields/DocumentText';
import { EnumLabels } from './EnumLabels';
import styles from './Parameters.module.css';
import { ShapeFields } from './ShapeFields';

/** Everything that can be said of a parameter beside its row. */
export function ParameterDetails({
  parameter,
  path,
}: {
  readonly parameter: Parameter;
  readonly path: NodePath;
}) {
  const { action, edit, readOnly } = useEdited();
  const isForm = action.kind === 'form';
  const flip = (member: string, on: boolean, label: string) =>
    edit(writeOrRemove(action, [...path, member], on ? true : undefined), label);
  return (
    <div className={styles.details} role="group" aria-label={texts.detailsOf(parameter.name)}>
      {!isForm && (
        <div className={styles.wide}>
          <DocumentText
            label={texts.description}
            path={[...path, 'description']}
            placeholder={texts.descriptionPlaceholder}
          />
        </div>
      )}
      <ShapeFields shape={parameter} path={path} />
      {isForm && <DocumentText label={texts.help} path={[...path, 'help']} />}
      {isForm && <DocumentText label={texts.description} path={[...path, 'description']} />}
      {isForm && parameter.enum && <EnumLabels parameter={parameter} path={path} />}
      <div className={styles.switches}>
        <Switch
          label={texts.personal}
          checked={parameter.personal ?? false}
          disabled={readOnly}
          onChange={(event) => flip('personal', event.currentTarget.checked, texts.personal)}
        />
        {isForm && parameter.type === 'string' && !parameter.enum && (
          <Switch
            label={texts.multiline}
            checked={parameter.multiline ?? false}
            disabled={readOnly}
            onChange={(event) => flip('multiline', event.currentTarget.checked, texts.multiline)}
          />
        )}
      </div>
    </div>
  );
}
