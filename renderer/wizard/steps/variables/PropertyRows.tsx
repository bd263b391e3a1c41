import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import { Fragment, useState, type ReactNode } from 'react';
import { PARAMETER_TYPES, type Parameter } from '@shared/action/schema/parameter';
import { parameterName } from '@shared/action/schema/names';
import type { NodePath } from '@shared/document/plain';
import { IconButton } from '@renderer/components/IconButton';
import { SectionHead } from '@renderer/components/SectionHead';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { RowGrip } from '../../fields/RowGrip';
import { TextBox } from '../../fields/TextBox';
import { useList } from '../../fields/use-list';
import { useReorder } from '../../fields/use-reorder';
import { freeName } from './free-name';
import styles from './Parameters.module.css';
import { changeType } from './shape-edits';

const types = PARAMETER_TYPES.map((type) => ({ value: type, label: type }));

interface Props {
  readonly properties: readonly Parameter[];
  readonly path: NodePath;
  /** Handed in, because the fields of a shape hold these rows again. */
  readonly details: (property: Parameter, path: NodePath) => ReactNode;
}

/** The members of an object, one line each; what else can be said of one opens under it. They change places like rows. */
export function PropertyRows({ properties, path, details }: Props) {
  const { action, edit, readOnly } = useEdited();
  const list = useList(path, texts.property);
  const names = properties.map((property) => property.name);
  const [open, setOpen] = useState<number | null>(null);
  const { row, grip } = useReorder(properties.length, (from, to) => {
    list.move(from, to);
    setOpen((at) => (at === from ? to : null));
  });
  return (
    <div className={styles.properties}>
      <SectionHead title={texts.properties}>
        <AddButton
          label={texts.addProperty}
          onClick={() => list.add({ name: freeName(texts.newProperty, names), type: 'string' })}
        />
      </SectionHead>
      {properties.map((property, index) => (
        <Fragment key={index}>
          <div className={styles.property} {...row(index)}>
            {readOnly ? <span /> : <RowGrip name={property.name} drag={grip(index)} />}
            <TextBox
              place={[...path, index, 'name']}
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
                event.currentTarget.checked
                  ? list.set(index, 'required', true)
                  : list.unset(index, 'required')
              }
            />
            <TextBox
              place={[...path, index, 'description']}
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
              icon={open === index ? IconChevronUp : IconChevronDown}
              label={open === index ? texts.closeDetailsOf(property.name) : texts.detailsOf(property.name)}
              onClick={() => setOpen(open === index ? null : index)}
            />
            <IconButton
              icon={IconTrash}
              label={texts.removeProperty(property.name)}
              onClick={() => {
                setOpen(null);
                list.remove(index);
              }}
            />
          </div>
          {open === index && (
            <div className={styles.nested} role="group" aria-label={texts.detailsOf(property.name)}>
              {details(property, [...path, index])}
            </div>
          )}
        </Fragment>
      ))}
    </div>
  );
}
