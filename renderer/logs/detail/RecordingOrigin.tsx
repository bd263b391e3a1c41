import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import type { Recording } from '@shared/recording/recording';
import { openLog } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';
import { originWords } from '../origin-words';
import styles from './Detail.module.css';

/** Whose run it was, where it came from, which conversation it belongs to, and whether its result got there. */
export function RecordingOrigin({ recording }: { readonly recording: Recording }) {
  const { action, conversationId, platform, reachedConversation } = recording;
  const words = [
    action?.name ?? texts.ofNoAction,
    originWords(recording),
    // A run of our own, or a call out of a HAR file, belongs to no conversation that it could reach.
    recording.origin === 'import' && platform !== null ? texts.reachedAnswer(reachedConversation) : null,
  ].filter((one) => one !== null);
  return (
    <div className={styles.origin}>
      <span className={styles.originWords} title={words.join(', ')}>
        {words.join(', ')}
      </span>
      {conversationId !== null && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconMessages size={14} stroke={1.75} aria-hidden />}
          title={texts.showConversation}
          onClick={() => openLog({ conditions: { conversation: conversationId } })}
        >
          {texts.conversation(conversationId)}
        </Button>
      )}
    </div>
  );
}
