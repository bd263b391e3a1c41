import { PARAMETER_TYPES, type ValueShape } from '@shared/action/schema/parameter';
import type { NodePath } from '@shared/document/plain';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { DocumentText } from '../../fields/DocumentText';
import { Field } from '../../fields/Field';
import { EnumValues } from './EnumValues';
import { PropertyRows } from './PropertyRows';
import { boundsOf, changeType, enumEdits } from './shape-edits';
import styles from './Parameters.module.css';

const types = PARAMETER_TYPES.map((type) => ({ value: type, label: type }));

interface Props {
  readonly shape: ValueShape;
  /** Of the node that has the shape's keys. */
  readonly path: NodePath;
  /** The shape of a list's items has no default of its own. */
  readonly items?: boolean;
  /** A member: its row has its type, but no place for an example. */
  readonly nested?: boolean;
}

/** Type, allowed values, default and bounds of a value; for lists and objects what they hold. */
export function ShapeFields({ shape, path, items = false, nested = false }: Props) {
  const { action, edit } = useEdited();
  const scalar = shape.type !== 'array' && shape.type !== 'object';
  return (
    <>
      {!nested && (
        <Field label={items ? texts.itemType : texts.type}>
          {({ id }) => (
            <Choice
              id={id}
              label={items ? texts.itemType : texts.type}
              value={shape.type}
              choices={types}
              onChoose={(type) => edit(changeType(action, path, shape, type), texts.type)}
            />
          )}
        </Field>
      )}
      {!items && <DocumentText label={texts.defaultValue} path={[...path, 'default']} mono />}
      {nested && <DocumentText label={texts.example} path={[...path, 'example']} mono />}
      {boundsOf(shape.type).map((bound) => (
        <DocumentText
          key={bound}
          label={texts.bounds[bound]}
          path={[...path, bound]}
          mono
          check={(text) => (texts.numeric(bound, text) ? null : texts.notNumeric)}
        />
      ))}
      {scalar && shape.type !== 'boolean' && (
        <div className={styles.wide}>
          <Field label={texts.values} hint={texts.valuesHint}>
            {({ id }) => (
              <EnumValues
                id={id}
                values={(shape.enum ?? []).map((value) =>
                  typeof value === 'string' ? value : JSON.stringify(value),
                )}
                onChange={(values) => edit(enumEdits(action, path, shape, values), texts.values)}
              />
            )}
          </Field>
        </div>
      )}
      {shape.type === 'array' && (
        <ShapeFields shape={shape.items ?? { type: 'string' }} path={[...path, 'items']} items />
      )}
      {shape.type === 'object' && (
        <PropertyRows
          properties={shape.properties ?? []}
          path={[...path, 'properties']}
          details={(property, at) => <ShapeFields shape={property} path={at} nested />}
        />
      )}
    </>
  );
}
