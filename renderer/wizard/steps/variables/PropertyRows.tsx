import { Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { PARAMETER_TYPES, type Parameter } from '@shared/action/schema/parameter';
import { parameterName } from '@shared/action/schema/names';
import type { NodePath } from '@shared/document/plain';
import { IconButton } from '@renderer/components/IconButton';
import { SectionHead } from '@renderer/components/SectionHead';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { TextBox } from '../../fields/TextBox';
import { useList } from '../../fields/use-list';
import { freeName } from './free-name';
import styles from './Parameters.module.css';
import { changeType } from './shape-edits';

const types = PARAMETER_TYPES.map((type) => ({ value: type, label: type }));

/** The members of an object, one line each. What a nested member holds is written in the YAML view. */
export function PropertyRows({
  properties,
  path,
}: {
  readonly properties: readonly Parameter[];
  readonly path: NodePath;
}) {
  const { action, edit, readOnly } = useEdited();
  const list = useList(path, texts.property);
  const names = properties.map((property) => property.name);
  return (
    <div className={styles.properties}>
      <SectionHead title={texts.properties}>
        <AddButton
          label={texts.addProperty}
          onClick={() => list.add({ name: freeName(texts.newProperty, names), type: 'string' })}
        />
      </SectionHead>
      {properties.map((property, index) => (
        <div key={index} className={styles.property}>
          <TextBox
            mono
            value={property.name}
            label={texts.propertyName(index + 1)}
            readOnly={readOnly}
            onWrite={(text) => {
              const parsed = parameterName.safeParse(text);
              if (!parsed.success) return parsed.error.issues[0]?.message ?? '';
              if (names.some((name, at) => at !== index && name === text)) return texts.taken(text);
              list.set(index, 'name', text);
              return null;
            }}
          />
          <Choice
            label={texts.typeOf(property.name)}
            value={property.type}
            choices={types}
            onChoose={(type) => edit(changeType(action, [...path, index], property, type), texts.type)}
          />
          <Checkbox
            label={texts.required}
            checked={property.required ?? false}
            disabled={readOnly}
            onChange={(event) =>
              event.currentTarget.checked ? list.set(index, 'required', true) : list.unset(index, 'required')
            }
          />
          <TextBox
            value={property.description ?? ''}
            label={texts.descriptionOf(property.name)}
            placeholder={texts.descriptionPlaceholder}
            readOnly={readOnly}
            onWrite={(text) => {
              list.set(index, 'description', text);
              return null;
            }}
          />
          <IconButton
            icon={IconTrash}
            label={texts.removeProperty(property.name)}
            onClick={() => list.remove(index)}
          />
        </div>
      ))}
    </div>
  );
}
