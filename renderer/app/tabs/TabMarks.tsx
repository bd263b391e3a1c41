import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleXFilled } from '@tabler/icons-react';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import type { OpenDocument } from '@renderer/state/documents';
import styles from './TabStrip.module.css';

/** What a tab says of its action: the worst finding, and whether its text is on disk. */
export function TabMarks({ document }: { readonly document: OpenDocument }) {
  const { findings, status } = document;
  const worst = findings.some(({ severity }) => severity === 'error')
    ? 'err'
    : findings.some(({ severity }) => severity === 'warning')
      ? 'warn'
      : null;
  const stuck = status === 'conflict' || status === 'failed';
  const Glyph = worst === 'err' ? IconCircleXFilled : IconAlertTriangleFilled;
  return (
    <>
      {worst && (
        <span className={styles.finding} data-tone={worst}>
          <Glyph size={12} aria-hidden />
          <VisuallyHidden>{worst === 'err' ? texts.errors : texts.warnings}</VisuallyHidden>
        </span>
      )}
      {status !== 'saved' && (
        <span
          className={styles.dirty}
          data-stuck={stuck || undefined}
          title={stuck ? texts.needsYou : texts.unsaved}
        >
          <VisuallyHidden>{stuck ? texts.needsYou : texts.unsaved}</VisuallyHidden>
        </span>
      )}
    </>
  );
}
