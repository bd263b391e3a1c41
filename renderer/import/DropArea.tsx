import { useEffect, useState } from 'react';
import { importTexts as texts } from '@renderer/texts/imports';
import { reviewFiles } from '@renderer/state/imports';
import { useShell } from '@renderer/state/shell';
import styles from './Import.module.css';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a file dropped anywhere on the window, in the capture phase: editors would insert its text or its path. */
export function DropArea() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(useShell.getState().overlay === null);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      if (useShell.getState().overlay === null) void reviewFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const capture = { capture: true };
    window.addEventListener('dragover', onDragOver, capture);
    window.addEventListener('dragleave', onDragLeave, capture);
    window.addEventListener('drop', onDrop, capture);
    return () => {
      window.removeEventListener('dragover', onDragOver, capture);
      window.removeEventListener('dragleave', onDragLeave, capture);
      window.removeEventListener('drop', onDrop, capture);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={styles.drop} aria-hidden>
      <strong>{texts.dropTitle}</strong>
      {texts.drop}
    </div>
  );
}
