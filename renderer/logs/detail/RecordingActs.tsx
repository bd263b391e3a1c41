import { Button } from '@mantine/core';
import { IconArrowsDiff, IconRefresh } from '@tabler/icons-react';
import type { Recording } from '@shared/recording/recording';
import { CopyButton } from '@renderer/components/CopyButton';
import { IconButton } from '@renderer/components/IconButton';
import { logTexts as texts } from '@renderer/texts/logs';
import { replayTexts } from '@renderer/texts/replay';
import { useDocuments } from '@renderer/state/documents';
import { compareReplay } from '@renderer/state/replay';
import { showOverlay } from '@renderer/state/shell';
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
      {url !== undefined && <CopyButton label={texts.copyUrl} text={url} />}
      {replayOf !== null && (
        <IconButton
          icon={IconArrowsDiff}
          label={replayTexts.compareWithOriginal}
          onClick={() => compareReplay(replayOf, id)}
        />
      )}
      <Button
        size="sm"
        leftSection={<IconRefresh size={14} stroke={1.75} aria-hidden />}
        onClick={() => showOverlay({ kind: 'replay', ids: [id], recording })}
      >
        {replayTexts.replay}
      </Button>
      <KeepMenu recording={recording} file={file ?? null} />
    </>
  );
}
