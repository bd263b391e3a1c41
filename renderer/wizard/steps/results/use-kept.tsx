import type { ReactNode } from 'react';
import type { BodyInfo, TreeRow } from '@shared/response/body';
import { usePicks } from '@renderer/test-panel/outputs/use-picks';
import { resultsTexts as texts } from '@renderer/texts/results';
import styles from './Results.module.css';

type Note = { readonly text: ReactNode; readonly muted: boolean } | null;

const none: readonly string[] = [];

/** Says of each row of the answer whether shaping keeps or cuts it. Without shaping it says nothing. */
export function useKept(body: BodyInfo | null, keep: readonly string[] = none): (row: TreeRow) => Note {
  const picks = usePicks(body, keep);
  if (keep.length === 0 || picks === null) return () => null;
  // A path that cannot be read keeps nothing; lint says what is wrong with it.
  const kept = [...picks.values()].flatMap((found) =>
    'message' in found ? [] : found.nodes.map(({ path }) => path),
  );
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
