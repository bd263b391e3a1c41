import { useEffect, useState } from 'react';
import type { ImportPreview } from '@shared/ipc/imports';
import { calls } from '@renderer/bridge/bridge';
import { tellFailure } from '@renderer/state/notice';

/** The document that one action of an import will be, by its index; null until it is there. */
export function useWritten(preview: ImportPreview, index: number): string | null {
  const [written, setWritten] = useState<{ readonly index: number; readonly text: string } | null>(null);
  // A renamed credential makes a new preview, and other documents.
  useEffect(() => {
    let wanted = true;
    calls.import
      .document({ handle: preview.handle, index })
      .then(({ text }) => {
        if (wanted) setWritten({ index, text });
      })
      .catch(tellFailure);
    return () => {
      wanted = false;
    };
  }, [preview, index]);
  return written?.index === index ? written.text : null;
}
