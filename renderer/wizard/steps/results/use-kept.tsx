import { useEffect, useState, type ReactNode } from 'react';
import type { BodyInfo, TreeRow } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';
import { resultsTexts as texts } from '@renderer/texts/results';
import styles from './Results.module.css';

type Note = { readonly text: ReactNode; readonly muted: boolean } | null;

/** Says of each row of the answer whether shaping keeps or cuts it. Without shaping it says nothing. */
export function useKept(body: BodyInfo | null, keep: readonly string[] | undefined): (row: TreeRow) => Note {
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const id = body?.kind === 'json' && !body.cut ? body.id : null;
  useEffect(() => {
    if (id === null || !keep || keep.length === 0) return;
    let gone = false;
    void Promise.all(
      keep.map((path) =>
        calls.body.pick({ id, path }).then(
          ({ nodes }) => nodes.map((node) => node.path),
          // A path that cannot be read keeps nothing; lint says what is wrong with it.
          () => [],
        ),
      ),
    ).then((paths) => {
      if (!gone) setKept(paths.flat());
    });
    return () => {
      gone = true;
    };
  }, [id, keep]);
  if (!keep || keep.length === 0 || kept === null) return () => null;
  return (row) => noteOf(row, kept);
}

function noteOf(row: TreeRow, kept: readonly string[]): Note {
  if (kept.includes(row.path))
    return { text: <span className={styles.kept}>{texts.kept}</span>, muted: false };
  const inside = kept.some((path) => row.path.startsWith(path));
  const above = kept.some((path) => path.startsWith(row.path));
  if (inside || above) return null;
  return { text: row.depth === 0 ? texts.cut : '', muted: true };
}
