import { Button } from '@mantine/core';
import type { Recording } from '@shared/recording/recording';
import { keepTexts as texts } from '@renderer/texts/keep';
import { useDocuments } from '@renderer/state/documents';
import { showOverlay } from '@renderer/state/shell';

/** How a support case should end: what was found out becomes a test. Nothing, where the action is gone. */
export function KeepAsCase({ recording }: { readonly recording: Recording }) {
  const file = useDocuments(
    (state) =>
      [...state.documents.values()].find(({ lastValid }) => lastValid?.id === recording.action?.id)?.file,
  );
  if (file === undefined) return null;
  return (
    <Button size="sm" variant="filled" onClick={() => showOverlay({ kind: 'keep-case', file, recording })}>
      {texts.keepAsCase}
    </Button>
  );
}
