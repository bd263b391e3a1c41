import { PARAMETER_TYPES } from '@shared/action/schema/parameter';
import { contextName } from '@shared/action/schema/names';
import { DataTable } from '@renderer/components/DataTable';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { RowMenu } from '../../fields/RowMenu';
import { TextBox } from '../../fields/TextBox';
import { useList } from '../../fields/use-list';
import own from './ContextSection.module.css';
import { ExampleCell } from './ExampleCell';

const CONTEXT = ['context'] as const;
const types = PARAMETER_TYPES.map((type) => ({ value: type, label: type }));

/** Context values with their types and the examples that serve offline. */
export function ContextTable() {
  const { action, readOnly } = useEdited();
  const list = useList(CONTEXT, texts.contextValue);
  return (
    <DataTable
      label={texts.context}
      rows={action.context}
      rowKey={(_, index) => String(index)}
      columns={[
        {
          id: 'name',
          head: texts.name,
          width: 'minmax(120px, 1.2fr)',
          cell: (value, index) => (
            <span className={own.name}>
              <SourceGlyph source="context" />
              <TextBox
                place={[...CONTEXT, index, 'name']}
                cell
                mono
                value={value.name}
                label={texts.contextName(index + 1)}
                readOnly={readOnly}
                onWrite={(text) => {
                  const parsed = contextName.safeParse(text);
                  if (!parsed.success) return parsed.error.issues[0]?.message ?? '';
                  if (action.context.some((other, at) => at !== index && other.name === text)) {
                    return texts.taken(text);
                  }
                  list.set(index, 'name', text);
                  return null;
                }}
              />
            </span>
          ),
        },
        {
          id: 'type',
          head: texts.type,
          width: '100px',
          cell: (value, index) => (
            <Choice
              size="xs"
              label={texts.typeOf(value.name)}
              value={value.type}
              choices={types}
              onChoose={(type) => list.set(index, 'type', type)}
            />
          ),
        },
        {
          id: 'description',
          head: texts.description,
          width: 'minmax(0, 1.4fr)',
          cell: (value, index) => (
            <TextBox
              place={[...CONTEXT, index, 'description']}
              cell
              value={value.description ?? ''}
              label={texts.descriptionOf(value.name)}
              readOnly={readOnly}
              onWrite={(text) => {
                if (text === '') list.unset(index, 'description');
                else list.set(index, 'description', text);
                return null;
              }}
            />
          ),
        },
        {
          id: 'example',
          head: texts.example,
          width: 'minmax(0, 1fr)',
          cell: (value, index) => <ExampleCell shape={value} name={value.name} path={[...CONTEXT, index]} />,
        },
        {
          id: 'more',
          head: '',
          width: '18px',
          cell: ({ name }, index) =>
            !readOnly && (
              <RowMenu
                name={name}
                index={index}
                count={action.context.length}
                onMove={list.move}
                onRemove={() => list.remove(index)}
              />
            ),
        },
      ]}
    />
  );
}
