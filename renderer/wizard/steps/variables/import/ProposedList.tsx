import { Checkbox } from '@mantine/core';
import { parameterSchema, type Parameter } from '@shared/action/schema/parameter';
import type { Proposal } from '@shared/parameters/propose';
import { DataTable } from '@renderer/components/DataTable';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { TypeTag } from '@renderer/components/TypeTag';
import { typeName } from '@renderer/components/value-type';
import { importParametersTexts as texts } from '@renderer/texts/import-parameters';
import { textOfPlain } from '../plain-text';
import styles from './ImportParameters.module.css';

interface Props {
  readonly proposal: Proposal;
  readonly chosen: ReadonlySet<string>;
  /** Names the document declares already. */
  readonly known: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

interface Row {
  readonly parameter: Parameter;
  readonly place: string;
}

/** What the JSON would become: one row for each value, to choose from. */
export function ProposedList({ proposal, chosen, known, onChoose }: Props) {
  const rows = proposal.parameters.flatMap(({ parameter, place }): Row[] => {
    const { data } = parameterSchema.safeParse(parameter);
    return data ? [{ parameter: data, place }] : [];
  });
  const toggle = (name: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(name);
    else next.delete(name);
    onChoose(next);
  };
  return (
    <div className={styles.list}>
      <DataTable<Row>
        label={texts.title}
        rows={rows}
        rowKey={({ parameter }) => parameter.name}
        columns={[
          {
            id: 'take',
            head: '',
            width: '18px',
            cell: ({ parameter: { name } }) => (
              <Checkbox
                aria-label={texts.take(name)}
                checked={chosen.has(name)}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
            ),
          },
          {
            id: 'name',
            head: texts.name,
            width: 'minmax(110px, 1.1fr)',
            cell: ({ parameter: { name } }) => (
              <span className={styles.name}>
                <SourceGlyph source="parameter" />
                <code>{name}</code>
                {known.has(name) && <small>{texts.known}</small>}
              </span>
            ),
          },
          {
            id: 'type',
            head: texts.type,
            width: 'minmax(64px, max-content)',
            cell: ({ parameter }) => <TypeTag>{typeName(parameter)}</TypeTag>,
          },
          {
            id: 'place',
            head: texts.place,
            width: 'minmax(0, 1fr)',
            cell: ({ place }) => (place === '' ? texts.whole : <code title={place}>{place}</code>),
          },
          {
            id: 'example',
            head: texts.example,
            width: 'minmax(0, 1fr)',
            cell: ({ parameter }) => (
              <code title={textOfPlain(parameter.example)}>{textOfPlain(parameter.example)}</code>
            ),
          },
          {
            id: 'required',
            head: '',
            width: '56px',
            cell: ({ parameter }) => parameter.required && <small>{texts.required}</small>,
          },
        ]}
      />
    </div>
  );
}
