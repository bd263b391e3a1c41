import { Button } from '@mantine/core';
import {
  IconAlertCircle,
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconPencil,
} from '@tabler/icons-react';
import type { Step } from '@shared/lint/finding';
import { minuteTime } from '@renderer/components/when';
import { stepNames } from '@renderer/texts/findings';
import { wizardTexts as texts } from '@renderer/texts/wizard';
import { useDocument } from '@renderer/state/documents';
import { goTo, setStep } from '@renderer/state/tabs';
import styles from './StepFooter.module.css';
import { neighbours } from './StepRail';

/** When the text was saved, and the steps before and after this one by their names. */
export function StepFooter({ file, step }: { readonly file: string; readonly step: Step }) {
  const { before, after } = neighbours(step);
  const go = (to: Step) => {
    setStep(file, to);
    // The next act begins at the top of the step that opened.
    requestAnimationFrame(() => document.getElementById(`step-${to}`)?.focus());
  };
  return (
    <footer className={styles.footer}>
      <SavedState file={file} />
      {before && (
        <Button
          variant="subtle"
          leftSection={<IconChevronLeft size={14} stroke={1.75} />}
          onClick={() => go(before)}
        >
          {stepNames[before]}
        </Button>
      )}
      <Button
        rightSection={<IconChevronRight size={14} stroke={1.75} />}
        onClick={() => (after ? go(after) : goTo('platforms'))}
      >
        {after ? stepNames[after] : texts.openPlatforms}
      </Button>
    </footer>
  );
}

export function SavedState({ file }: { readonly file: string }) {
  const document = useDocument(file);
  if (!document) return null;
  const { status, savedAt, failure } = document;
  if (status === 'failed' || status === 'conflict') {
    return (
      <span className={styles.state} data-failed title={failure?.hint}>
        <IconAlertCircle size={14} stroke={1.75} aria-hidden />
        {failure?.message ?? texts.notSaved}
      </span>
    );
  }
  const Glyph = status === 'saved' ? IconCheck : IconPencil;
  return (
    <span className={styles.state}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      {status !== 'saved'
        ? texts.saving
        : savedAt === null
          ? texts.asOnDisk
          : texts.saved(minuteTime(savedAt))}
    </span>
  );
}
