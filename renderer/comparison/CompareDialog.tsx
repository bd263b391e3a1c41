import { Modal } from '@mantine/core';
import { comparisonTexts as texts } from '@renderer/texts/comparison';
import { closeOverlay } from '@renderer/state/shell';
import { ComparisonView } from './ComparisonView';
import type { ComparedRun } from './sides';
import styles from './Comparison.module.css';

interface Props {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
}

/** Two runs side by side over the window, where the dock is too narrow for two columns. */
export function CompareDialog({ before, after }: Props) {
  return (
    <Modal
      opened
      onClose={closeOverlay}
      title={texts.title}
      size="min(1280px, 94vw)"
      classNames={{ body: styles.dialog ?? '' }}
    >
      <ComparisonView title={texts.title} headed={false} before={before} after={after} />
    </Modal>
  );
}
