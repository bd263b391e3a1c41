import type { Parameter } from '@shared/action/schema/parameter';
import type { NodePath } from '@shared/document/plain';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import { Field } from '../../fields/Field';
import { TextBox } from '../../fields/TextBox';
import styles from './Parameters.module.css';
import { textOfPlain } from './plain-text';

interface Props {
  readonly parameter: Parameter;
  readonly path: NodePath;
}

/** What a customer reads for each allowed value; where nothing is written it is the value itself. */
export function EnumLabels({ parameter, path }: Props) {
  const { edit, readOnly } = useEdited();
  const values = (parameter.enum ?? []).map(textOfPlain);
  const labels = values.map((value, index) => parameter.labels?.[index] ?? value);
  return (
    <div className={styles.labels}>
      {values.map((value, index) => (
        <Field key={value} label={texts.labelOf(value)}>
          {({ id }) => (
            <TextBox
              place={[...path, 'labels', index]}
              id={id}
              value={labels[index] ?? ''}
              readOnly={readOnly}
              onWrite={(text) => {
                const next = labels.map((label, at) => (at === index ? text : label));
                edit(
                  [{ kind: 'set', path: [...path, 'labels'], value: next }],
                  texts.label,
                  `${path.join('/')}/labels/${index}`,
                );
                return null;
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
