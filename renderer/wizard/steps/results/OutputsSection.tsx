import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { PARAMETER_TYPES } from '@shared/action/schema/parameter';
import type { Output } from '@shared/action/schema/response';
import type { BodyInfo } from '@shared/response/body';
import { DataTable } from '@renderer/components/DataTable';
import { SectionHead } from '@renderer/components/SectionHead';
import { resultsTexts as texts } from '@renderer/texts/results';
import { isAboveDouble } from '@renderer/test-panel/outputs/propose';
import { usePickedOutputs } from '@renderer/test-panel/outputs/use-picked-outputs';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { RowGrip } from '../../fields/RowGrip';
import { RowMenu } from '../../fields/RowMenu';
import { TextBox } from '../../fields/TextBox';
import { useList } from '../../fields/use-list';
import { useReorder } from '../../fields/use-reorder';
import { FindingsAt } from '../../findings/FindingsAt';
import stepStyles from '../../Step.module.css';
import { freeName } from '../variables/free-name';
import { OutputDetails } from './OutputDetails';
import { OutputSample } from './OutputSample';
import styles from './Results.module.css';

const OUTPUTS = ['outputs'] as const;
const types = PARAMETER_TYPES.map((type) => ({ value: type, label: type }));

/** The fields later actions may use: name, path, type, and what the path meets in the last answer. */
export function OutputsSection({ body }: { readonly body: BodyInfo | null }) {
  const { action, readOnly } = useEdited();
  const { outputs } = action;
  const list = useList(OUTPUTS, texts.output);
  const { row, grip } = useReorder(outputs.length, list.move);
  const picked = usePickedOutputs(body, outputs);
  const [added, setAdded] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const names = outputs.map(({ name }) => name);
  const long = picked.find(({ json }) => json !== null && isAboveDouble(json));
  const add = () => {
    setAdded(outputs.length);
    list.add({ name: freeName(texts.newOutput, names), path: '$' });
  };
  return (
    <div className={styles.section} data-place="outputs">
      <SectionHead title={texts.outputs} hint={texts.outputsHint}>
        <AddButton label={texts.addByPath} onClick={add} />
      </SectionHead>
      {outputs.length === 0 ? (
        <div className={stepStyles.emptyRow}>{texts.noOutputs}</div>
      ) : (
        <DataTable<Output>
          label={texts.outputs}
          rows={outputs}
          rowKey={(_, index) => String(index)}
          rowProps={(_, index) => row(index)}
          selected={open === null ? null : String(open)}
          below={(output, index) =>
            open === index && <OutputDetails output={output} path={[...OUTPUTS, index]} />
          }
          columns={[
            {
              id: 'grip',
              head: '',
              width: '0px',
              cell: ({ name }, index) => !readOnly && <RowGrip name={name} drag={grip(index)} />,
            },
            {
              id: 'name',
              head: texts.name,
              width: 'minmax(96px, 1.1fr)',
              cell: ({ name }, index) => (
                <TextBox
                  place={[...OUTPUTS, index, 'name']}
                  cell
                  mono
                  value={name}
                  label={texts.nameOf(index + 1)}
                  readOnly={readOnly}
                  selectOnMount={index === added}
                  onWrite={(text) => {
                    if (!/^[a-z][a-z0-9_]{0,63}$/.test(text)) return texts.nameProblem;
                    if (names.some((other, at) => at !== index && other === text)) return texts.taken(text);
                    list.set(index, 'name', text);
                    return null;
                  }}
                />
              ),
            },
            {
              id: 'path',
              head: texts.path,
              width: 'minmax(80px, 1.3fr)',
              cell: ({ name, path }, index) => (
                <TextBox
                  place={[...OUTPUTS, index, 'path']}
                  cell
                  mono
                  value={path}
                  label={texts.pathOf(name)}
                  readOnly={readOnly}
                  onWrite={(text) => {
                    if (!text.startsWith('$')) return texts.pathProblem;
                    list.set(index, 'path', text);
                    return null;
                  }}
                />
              ),
            },
            {
              id: 'type',
              head: texts.type,
              width: '84px',
              cell: ({ name, type }, index) => (
                <Choice
                  size="xs"
                  label={texts.typeOf(name)}
                  value={type ?? 'string'}
                  choices={types}
                  onChoose={(chosen) => list.set(index, 'type', chosen)}
                />
              ),
            },
            {
              id: 'sample',
              head: texts.sample,
              width: 'minmax(64px, 1.1fr)',
              cell: (output) => (
                <OutputSample output={output} picked={picked.find(({ name }) => name === output.name)} />
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
                    count={outputs.length}
                    onMove={(from, to) => {
                      setOpen(null);
                      list.move(from, to);
                    }}
                    onRemove={() => {
                      setOpen(null);
                      list.remove(index);
                    }}
                    acts={[
                      {
                        label: open === index ? texts.closeDetails : texts.openDetails,
                        run: () => setOpen(open === index ? null : index),
                      },
                    ]}
                  />
                ),
            },
          ]}
        />
      )}
      {long?.json && (
        <p className={styles.note}>
          <IconInfoCircle size={14} stroke={1.75} aria-hidden />
          {texts.longNumber(long.name, String(Number(long.json)))}
        </p>
      )}
      <FindingsAt place={OUTPUTS} />
    </div>
  );
}
