import { VisuallyHidden } from '@mantine/core';
import { wizardTexts as texts } from '@renderer/texts/wizard';
import { useDocument } from '@renderer/state/documents';
import { useSpoken } from '@renderer/state/spoken';
import { useTabs } from '@renderer/state/tabs';
import { minuteTime } from '@renderer/components/when';

/** What happened, for those who do not see it: what was taken back, and when the text was saved or why it was not. */
export function Announcements() {
  const { words, turn } = useSpoken();
  const document = useDocument(useTabs((state) => state.current));
  const failed = document?.status === 'failed' || document?.status === 'conflict';
  return (
    <VisuallyHidden>
      <div role="status">
        <span key={turn}>{words}</span>
      </div>
      {/* Once a minute at most: while one types, every pause saves. */}
      <div role="status">
        {failed
          ? `${texts.notSaved} ${document.failure?.message ?? ''}`.trim()
          : document?.savedAt != null && texts.saved(minuteTime(document.savedAt))}
      </div>
    </VisuallyHidden>
  );
}
