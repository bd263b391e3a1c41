import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { IconButton } from '@renderer/components/IconButton';
import { lastAct, redoAct, undoAct, useActs } from '@renderer/state/acts/acts';
import { attempt } from '@renderer/state/notice';
import { actTexts as texts } from '@renderer/texts/acts';

/** Takes back and does again what was done to environments and secrets' names; each says which step it is. */
export function UndoActs() {
  const last = useActs(({ done }) => lastAct(done));
  const next = useActs(({ undone }) => lastAct(undone));
  return (
    <>
      <IconButton
        icon={IconArrowBackUp}
        label={last ? texts.undo(last.label) : texts.nothingToUndo}
        unavailable={last ? null : texts.nothingToUndo}
        onClick={() => attempt(() => undoAct())}
      />
      <IconButton
        icon={IconArrowForwardUp}
        label={next ? texts.redo(next.label) : texts.nothingToRedo}
        unavailable={next ? null : texts.nothingToRedo}
        onClick={() => attempt(() => redoAct())}
      />
    </>
  );
}
