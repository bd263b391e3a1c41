import type { RequestRow } from '@shared/action/schema/request';
import type { NodePath } from '@shared/document/plain';
import { DataTable } from '@renderer/components/DataTable';
import { wizardFieldTexts as texts } from '@renderer/texts/wizard-fields';
import { useEdited } from '../edited';
import { RowGrip } from './RowGrip';
import { literalInField } from './literal-in-field';
import { RowMenu, type RowAct } from './RowMenu';
import { RowNow, RowSource } from './RowReading';
import { TemplateBox } from './TemplateBox';
import { TextBox } from './TextBox';
import { useBroken } from './use-broken';
import { useList } from './use-list';
import { useReorder } from './use-reorder';

interface Props {
  readonly label: string;
  readonly path: NodePath;
  readonly rows: readonly RequestRow[];
  /** One row in words: `header`, `query row`. */
  readonly noun: string;
  readonly namePlaceholder: string;
}

/** Name and template on one line, where the value comes from, and what it reads as now: query, headers, form fields. */
export function TemplateRows({ label, path, rows, noun, namePlaceholder }: Props) {
  const { action, edit, readOnly } = useEdited();
  const list = useList(path, noun);
  const { row: dropRow, grip } = useReorder(rows.length, list.move);
  const broken = useBroken(path);
  if (rows.length === 0) return null;
  const nameOf = (row: RequestRow) => row.name || noun;
  const liftOf = ({ value }: RequestRow, index: number): readonly RowAct[] => {
    const literal = literalInField(action, [...path, index, 'value'], value, 0, value.length);
    if (!literal) return [];
    const label = texts.toParameter(literal.name);
    return [{ label, run: () => edit(literal.edits, label) }];
  };
  return (
    <DataTable
      label={label}
      withHead={false}
      rows={rows}
      rowKey={(_, index) => String(index)}
      rowProps={(_, index) => dropRow(index)}
      columns={[
        {
          id: 'grip',
          head: '',
          width: '0px',
          cell: (row, index) => !readOnly && <RowGrip name={nameOf(row)} drag={grip(index)} />,
        },
        {
          id: 'name',
          head: texts.name,
          width: 'minmax(64px, 0.72fr)',
          cell: (row, index) => (
            <TextBox
              place={[...path, index, 'name']}
              cell
              mono
              value={row.name}
              label={`${texts.name}, ${noun} ${index + 1}`}
              placeholder={namePlaceholder}
              readOnly={readOnly}
              onWrite={(text) => {
                if (text === '') return texts.nameEmpty;
                list.set(index, 'name', text);
                return null;
              }}
            />
          ),
        },
        {
          id: 'value',
          head: texts.value,
          width: 'minmax(110px, 1.35fr)',
          cell: (row, index) => (
            <TemplateBox
              place={[...path, index, 'value']}
              cell
              value={row.value}
              label={`${texts.value}, ${nameOf(row)}`}
              broken={broken}
              onWrite={(text) => {
                list.set(index, 'value', text);
                return null;
              }}
            />
          ),
        },
        { id: 'source', head: texts.source, width: '94px', cell: (row) => <RowSource row={row} /> },
        { id: 'now', head: texts.now, width: 'minmax(0, 1fr)', cell: (row) => <RowNow row={row} /> },
        {
          id: 'more',
          head: '',
          width: '18px',
          cell: (row, index) =>
            !readOnly && (
              <RowMenu
                name={nameOf(row)}
                index={index}
                count={rows.length}
                onMove={list.move}
                onRemove={() => list.remove(index)}
                acts={[
                  ...liftOf(row, index),
                  row.join === undefined
                    ? { label: texts.joinWith, run: () => list.set(index, 'join', ',') }
                    : { label: texts.rowEach, run: () => list.unset(index, 'join') },
                ]}
              />
            ),
        },
      ]}
    />
  );
}
