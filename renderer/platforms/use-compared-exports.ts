import { useWindowEvent } from '@mantine/hooks';
import { useEffect } from 'react';
import { useDocument } from '@renderer/state/documents';
import { compareExports } from '@renderer/state/exports';
import { tellFailure } from '@renderer/state/notice';
import { useWorkspace } from '@renderer/state/workspace';

const AFTER_EDIT_MS = 300;

/** Keeps the column of last exports true: after an edit, after another program changed files, and on coming back. */
export function useComparedExports(file: string | null): void {
  const text = useDocument(file)?.text;
  const view = useWorkspace((state) => state.view);
  const compare = () => {
    if (file !== null) compareExports(file).catch(tellFailure);
  };
  useEffect(() => {
    if (file === null || text === undefined) return;
    const timer = setTimeout(() => {
      compareExports(file).catch(tellFailure);
    }, AFTER_EDIT_MS);
    return () => clearTimeout(timer);
  }, [file, text, view]);
  useWindowEvent('focus', compare);
}
