import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { CallChoice, FoundCall } from '@shared/ipc/import-calls';
import { useDocuments } from '@renderer/state/documents';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import styles from './Calls.module.css';

interface Props {
  readonly call: FoundCall;
  readonly onDecide: (choice: CallChoice) => void;
}

/** No action is called so: ids have no such character. */
const NONE = '#none';
const OUT = '#out';

/** The action a call is one of: what was found, or what the person chooses for it and all calls like it. */
export function CallAction({ call, onDecide }: Props) {
  const { name, state, action, candidates } = call;
  const documents = useDocuments((store) => store.documents);
  const data = useMemo(() => {
    const actions = [...documents.values()].flatMap(({ lastValid }) =>
      lastValid ? [{ value: lastValid.id, label: lastValid.name }] : [],
    );
    const fitting = actions.filter(({ value }) => candidates.includes(value));
    return [
      ...(fitting.length > 0 ? [{ group: texts.fitting, items: fitting }] : []),
      { group: texts.actions, items: actions.filter((each) => !fitting.includes(each)) },
      {
        group: texts.otherwise,
        items: [
          { value: NONE, label: texts.keepWithout },
          { value: OUT, label: texts.leaveOut },
        ],
      },
    ];
  }, [documents, candidates]);
  const value = { matched: action?.id ?? null, ambiguous: null, none: NONE, out: OUT }[state];
  return (
    <Select
      size="xs"
      className={styles.action}
      aria-label={texts.action(name ?? texts.unnamed)}
      searchable
      allowDeselect={false}
      placeholder={texts.several(candidates.length)}
      nothingFoundMessage={texts.noAction}
      data={data}
      value={value}
      onChange={(chosen) => {
        if (chosen === null || chosen === value) return;
        onDecide(
          chosen === NONE
            ? { kind: 'none' }
            : chosen === OUT
              ? { kind: 'out' }
              : { kind: 'action', id: chosen },
        );
      }}
    />
  );
}
