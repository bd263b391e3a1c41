import { Button } from '@mantine/core';
import { IconArrowsDiff, IconRefresh, IconTicket } from '@tabler/icons-react';
import type { RunResult } from '@shared/ipc/runs';
import { IconButton } from '@renderer/components/IconButton';
import { keepTexts } from '@renderer/texts/keep';
import { replayTexts } from '@renderer/texts/replay';
import { useDocuments } from '@renderer/state/documents';
import { compareReplay } from '@renderer/state/replay';
import { showOverlay } from '@renderer/state/shell';
import { attempt } from '@renderer/state/notice';
import { copyTicket } from '@renderer/state/ticket';
import { KeepMenu } from './KeepMenu';

/** What can be done with one recording, at the right of its bar. */
export function RecordingActs({ run }: { readonly run: RunResult }) {
  const { recording } = run;
  const { id, action, replayOf } = recording;
  const file = useDocuments(
    (state) => [...state.documents.values()].find(({ lastValid }) => lastValid?.id === action?.id)?.file,
  );
  return (
    <>
      <IconButton
        icon={IconTicket}
        label={keepTexts.ticket}
        onClick={() => attempt(() => copyTicket(run, null))}
      />
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
