import type { ReactNode } from 'react';
import type { Step } from '@shared/lint/finding';
import type { NodePath } from '@shared/document/plain';
import { stepNames } from '@renderer/texts/findings';
import { stepSentences } from '@renderer/texts/wizard';
import { FindingsOfStep } from './findings/FindingsOfStep';
import styles from './Step.module.css';

interface Props {
  readonly step: Step;
  /** At the right of the title. */
  readonly end?: ReactNode;
  /** Places whose findings stand beside what they concern; all others of the step stand at its end. */
  readonly claimed: readonly NodePath[];
  readonly children: ReactNode;
}

/** A step's title, the sentence that says what it decides, and its sections. */
export function StepFrame({ step, end, claimed, children }: Props) {
  return (
    <section className={styles.step} aria-labelledby={`step-${step}`} data-step={step}>
      <header className={styles.head}>
        <h2 className={styles.title} id={`step-${step}`} tabIndex={-1}>
          {stepNames[step]}
        </h2>
        <span className={styles.sentence}>{stepSentences[step]}</span>
        {end && <span className={styles.end}>{end}</span>}
      </header>
      {children}
      <FindingsOfStep step={step} claimed={claimed} />
    </section>
  );
}
