import { Button } from '@mantine/core';
import { IconArrowsDiff, IconRefresh } from '@tabler/icons-react';
import type { Recording } from '@shared/recording/recording';
import { CopyButton } from '@renderer/components/CopyButton';
import { logTexts as texts } from '@renderer/texts/logs';
import { replayTexts } from '@renderer/texts/replay';
import { useDocuments } from '@renderer/state/documents';
import { compareReplay } from '@renderer/state/replay';
import { showOverlay } from '@renderer/state/shell';
import { openTab } from '@renderer/state/tabs';
import { KeepMenu } from './KeepMenu';

/** What can be done with one recording, at the right of its bar. */
export function RecordingActs({ recording }: { readonly recording: Recording }) {
  const { id, action, hops, replayOf } = recording;
  const file = useDocuments(
    (state) => [...state.documents.values()].find(({ lastValid }) => lastValid?.id === action?.id)?.file,
  );
  const url = hops.at(-1)?.url;
  return (
    <>
      {url !== undefined && <CopyButton look="button" label={texts.copyUrl} text={url} />}
      {file !== undefined && (
        <Button size="sm" onClick={() => openTab(file)}>
          {texts.openAction}
        </Button>
      )}
      {replayOf !== null && (
        <Button
          size="sm"
          leftSection={<IconArrowsDiff size={14} stroke={1.75} aria-hidden />}
          onClick={() => compareReplay(replayOf, id)}
        >
          {replayTexts.compareWithOriginal}
        </Button>
      )}
      <Button
        size="sm"
        leftSection={<IconRefresh size={14} stroke={1.75} aria-hidden />}
        onClick={() => showOverlay({ kind: 'replay', ids: [id], recording })}
      >
        {replayTexts.replay}
      </Button>
      <KeepMenu recording={recording} hasAction={file !== undefined} />
    </>
  );
}
