import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Parameter } from '@shared/action/schema/parameter';
import type { NodePath } from '@shared/document/plain';
import { DataTable } from '@renderer/components/DataTable';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { TypeTag } from '@renderer/components/TypeTag';
import { typeName } from '@renderer/components/value-type';
import type { CurrentDraft } from '@renderer/state/field-drafts';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import { RowGrip } from '../../fields/RowGrip';
import { RowMenu } from '../../fields/RowMenu';
import { TextBox } from '../../fields/TextBox';
import { useList } from '../../fields/use-list';
import { useReorder } from '../../fields/use-reorder';
import { FindingBoxes } from '../../findings/FindingBoxes';
import { UnfinishedBoxes } from '../../findings/UnfinishedBoxes';
import { useUnfinished } from '../../findings/use-unfinished';
import { isBelow, useFindingsAt } from '../../findings/use-findings';
import { ExampleCell } from './ExampleCell';
import { ParameterDetails } from './ParameterDetails';
import { ParameterName } from './ParameterName';
import styles from './Parameters.module.css';

const PARAMETERS = ['parameters'] as const;

/** One row for each parameter, edited in place; its type opens everything else that can be said of it. */
export function ParametersTable({ added }: { readonly added: number | null }) {
  const { action, readOnly } = useEdited();
  const { parameters } = action;
  // A model reads descriptions; a customer reads labels.
  const said = action.kind === 'form' ? 'label' : 'description';
  const list = useList(PARAMETERS, texts.parameter);
  const [open, setOpen] = useState<number | null>(null);
  const { row, grip } = useReorder(parameters.length, (from, to) => {
    list.move(from, to);
    setOpen((at) => (at === from ? to : at));
  });
  const toggle = (index: number) => setOpen((at) => (at === index ? null : index));
  return (
    <DataTable<Parameter>
      label={texts.parameters}
      rows={parameters}
      rowKey={(_, index) => String(index)}
      selected={open === null ? null : String(open)}
      rowProps={(_, index) => row(index)}
      columns={[
        {
          id: 'grip',
          head: '',
          width: '0px',
          cell: ({ name }, index) => !readOnly && <RowGrip name={name} drag={grip(index)} />,
        },
        {
          id: 'name',
          head: <span className={styles.nameHead}>{texts.name}</span>,
          width: 'minmax(116px, 1.3fr)',
          cell: (_, index) => (
            <span className={styles.name}>
              <SourceGlyph source="parameter" />
              <ParameterName index={index} added={index === added} />
            </span>
          ),
        },
        {
          id: 'type',
          head: texts.type,
          width: 'minmax(64px, 0.8fr)',
          cell: (parameter, index) => (
            <button
              type="button"
              className={styles.type}
              aria-expanded={open === index}
              aria-label={texts.details(parameter.name, typeName(parameter))}
              onClick={() => toggle(index)}
            >
              <TypeTag>{typeName(parameter)}</TypeTag>
            </button>
          ),
        },
        {
          id: 'required',
          head: texts.required,
          width: '50px',
          align: 'center',
          cell: (parameter, index) => (
            <Checkbox
              aria-label={texts.requiredOf(parameter.name)}
              checked={parameter.required ?? false}
              disabled={readOnly}
              onChange={(event) =>
                event.currentTarget.checked
                  ? list.set(index, 'required', true)
                  : list.unset(index, 'required')
              }
            />
          ),
        },
        {
          id: 'said',
          head: texts[said],
          width: 'minmax(0, 1.5fr)',
          cell: (parameter, index) => (
            <TextBox
              place={[...PARAMETERS, index, said]}
              cell
              value={parameter[said] ?? ''}
              label={said === 'label' ? texts.labelOf(parameter.name) : texts.descriptionOf(parameter.name)}
              placeholder={said === 'label' ? parameter.name : texts.descriptionPlaceholder}
              readOnly={readOnly}
              onWrite={(text) => {
                if (text === '' && said === 'label') list.unset(index, said);
                else list.set(index, said, text);
                return null;
              }}
            />
          ),
        },
        {
          id: 'example',
          head: texts.example,
          width: 'minmax(0, 1.2fr)',
          cell: (parameter, index) => (
            <ExampleCell shape={parameter} name={parameter.name} path={[...PARAMETERS, index]} />
          ),
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
                count={parameters.length}
                onMove={list.move}
                onRemove={() => {
                  setOpen(null);
                  list.remove(index);
                }}
                acts={[
                  {
                    label: open === index ? texts.closeDetails : texts.openDetails,
                    run: () => toggle(index),
                  },
                ]}
              />
            ),
        },
      ]}
      below={(parameter, index) => (
        <ParameterBelow parameter={parameter} path={[...PARAMETERS, index]} open={open === index} />
      )}
    />
  );
}

interface BelowProps {
  readonly parameter: Parameter;
  readonly path: NodePath;
  readonly open: boolean;
}

/** Its details while they are open, and what the rules say of it; nothing at all otherwise. */
function ParameterBelow({ parameter, path, open }: BelowProps) {
  const findings = useFindingsAt(path);
  // What the details would say themselves is said here while they are closed.
  const isUnsaid = (draft: CurrentDraft) => isBelow(draft.path, path) && !(open && draft.beside);
  const unfinished = useUnfinished().some(isUnsaid);
  if (!open && findings.length === 0 && !unfinished) return null;
  return (
    <div role="row" className={styles.below}>
      <div role="cell">
        {open && <ParameterDetails parameter={parameter} path={path} />}
        {(findings.length > 0 || unfinished) && (
          <div className={styles.findings}>
            <UnfinishedBoxes of={isUnsaid} />
            <FindingBoxes findings={findings} />
          </div>
        )}
      </div>
    </div>
  );
}
