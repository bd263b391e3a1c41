import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { readAction } from '@shared/action/read';
import type { ImportedAction } from '@shared/ipc/imports';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { SectionHead } from '@renderer/components/SectionHead';
import { TemplateText } from '@renderer/components/TemplateText';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

interface Props {
  readonly actions: readonly ImportedAction[];
  /** By index. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  /** There is nothing to choose: the first action is what is used. */
  readonly fixed: boolean;
}

/** The actions of an import, to choose from; of one the document is shown as it will be written. */
export function FoundActions({ actions, chosen, onChoose, fixed }: Props) {
  const shown = fixed ? actions.slice(0, 1) : actions;
  const several = shown.length > 1;
  const [seen, setSeen] = useState(0);
  const rows = useMemo(() => shown.map(({ text }) => readAction(text).action), [shown]);
  const toggle = (index: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(index);
    else next.delete(index);
    onChoose(next);
  };
  return (
    <section className={styles.found}>
      <SectionHead
        title={texts.actions(shown.length)}
        hint={several ? texts.chosen(chosen.size, shown.length) : undefined}
      >
        {several && (
          <>
            <button type="button" className={styles.link} onClick={() => onChoose(new Set(actions.keys()))}>
              {texts.all}
            </button>
            <button type="button" className={styles.link} onClick={() => onChoose(new Set())}>
              {texts.none}
            </button>
          </>
        )}
      </SectionHead>
      <div className={styles.list}>
        {shown.map(({ id, name }, index) => {
          const action = rows[index];
          return (
            <div key={id} className={styles.row} data-seen={(several && seen === index) || undefined}>
              {several && (
                <Checkbox
                  aria-label={texts.take(name)}
                  checked={chosen.has(index)}
                  onChange={(event) => toggle(index, event.currentTarget.checked)}
                />
              )}
              {action && <MethodBadge badge={badgeOfAction(action)} />}
              <button type="button" className={styles.name} onClick={() => setSeen(index)}>
                <span>{name}</span>
                <code className={styles.url} title={action?.request?.url}>
                  <TemplateText text={action?.request?.url ?? ''} />
                </code>
              </button>
              <code className={styles.file}>{`actions/${id}.action.yaml`}</code>
            </div>
          );
        })}
      </div>
      <pre className={styles.document} tabIndex={0} aria-label={texts.document}>
        {shown[seen]?.text}
      </pre>
    </section>
  );
}
