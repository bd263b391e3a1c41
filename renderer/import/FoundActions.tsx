import { Anchor, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportPreview } from '@shared/ipc/imports';
import { SectionHead } from '@renderer/components/SectionHead';
import { importTexts as texts } from '@renderer/texts/imports';
import { ActionRows } from './ActionRows';
import { useWritten } from './use-written';
import styles from './Import.module.css';

interface Props {
  readonly preview: ImportPreview;
  /** By index. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  /** There is nothing to choose: the first action is what is used. */
  readonly fixed: boolean;
}

/** More than are seen at once: then one looks for what one needs. */
const FILTERED_FROM = 8;

/** The actions of an import, to choose from; the one that is looked at is shown as it will be written. */
export function FoundActions({ preview, chosen, onChoose, fixed }: Props) {
  const { actions } = preview;
  const shown = useMemo(() => (fixed ? actions.slice(0, 1) : actions), [actions, fixed]);
  const several = shown.length > 1;
  const [filter, setFilter] = useState('');
  const [seen, setSeen] = useState(0);
  const written = useWritten(preview, seen);
  const matches = useMemo(() => {
    const words = filter.toLowerCase().split(/\s+/);
    return shown.flatMap(({ name, method, url }, index) => {
      const said = `${name} ${method ?? ''} ${url}`.toLowerCase();
      return words.every((word) => said.includes(word)) ? [index] : [];
    });
  }, [shown, filter]);
  const take = (indexes: readonly number[], on: boolean) => {
    const next = new Set(chosen);
    for (const index of indexes) {
      if (on) next.add(index);
      else next.delete(index);
    }
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
            <Anchor component="button" type="button" size="sm" onClick={() => take(matches, true)}>
              {filter === '' ? texts.all : texts.allShown(matches.length)}
            </Anchor>
            <Anchor component="button" type="button" size="sm" onClick={() => take(matches, false)}>
              {filter === '' ? texts.none : texts.noneShown}
            </Anchor>
          </>
        )}
      </SectionHead>
      {shown.length > FILTERED_FROM && (
        <TextInput
          data-autofocus
          aria-label={texts.filter}
          placeholder={texts.filter}
          leftSection={<IconFilter size={14} stroke={1.75} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter here would create what nobody has looked at yet.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <ActionRows
        actions={shown}
        indexes={matches}
        chosen={several ? chosen : null}
        seen={seen}
        onSee={setSeen}
        onTake={(index, on) => take([index], on)}
        empty={texts.noMatch(filter)}
      />
      <pre
        className={styles.document}
        data-alone={!several || undefined}
        tabIndex={0}
        aria-label={texts.document}
      >
        {written}
      </pre>
    </section>
  );
}
