import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ProposedExpectation } from '@shared/recording/promote/propose-case';
import { caseTexts as texts } from '@renderer/texts/cases';
import styles from './Cases.module.css';

interface Props {
  readonly proposed: readonly ProposedExpectation[];
  /** What is expected, by its place joined by blanks. */
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: Set<string>) => void;
}

const AT_FIRST = 10;

/** What the case may expect of the next answer, each with its value and why that is set aside. */
export function Expectations({ proposed, chosen, onChange }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? proposed : proposed.slice(0, AT_FIRST);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <section>
      <h3 className={styles.head}>
        {texts.expects} <span className={styles.quiet}>{texts.expectsHint}</span>
      </h3>
      <div className={styles.expectations}>
        {shown.map((each) => {
          const key = each.at.join(' ');
          const [kind, name] = each.at;
          const words = kind === 'withinMs' ? texts.milliseconds(each.actual) : each.actual;
          return (
            <label key={key} className={styles.expectation}>
              <Checkbox checked={chosen.has(key)} onChange={() => toggle(key)} />
              <span className={styles.kind}>{texts.kinds[kind] ?? kind}</span>
              <span className={styles.name} title={name}>
                {name ?? ''}
              </span>
              <span className={styles.value} title={each.actual}>
                {words}
              </span>
              <span className={styles.quiet}>{each.setAside && texts.setAside[each.setAside]}</span>
            </label>
          );
        })}
      </div>
      {shown.length < proposed.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {texts.more(proposed.length - shown.length)}
        </button>
      )}
    </section>
  );
}
