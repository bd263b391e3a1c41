import { useEffect, useState } from 'react';
import { calls } from '@renderer/bridge/bridge';
import { tellFailure } from '@renderer/state/notice';

/** The document that one action of an import will be, by its index; null until it is there. */
export function useWritten(handle: string, index: number): string | null {
  const [written, setWritten] = useState<{ readonly index: number; readonly text: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    calls.import
      .document({ handle, index })
      .then(({ text }) => {
        if (wanted) setWritten({ index, text });
      })
      .catch(tellFailure);
    return () => {
      wanted = false;
    };
  }, [handle, index]);
  return written?.index === index ? written.text : null;
}
