import { diffArrays } from 'diff';
import type { Compared } from './compare.js';

/** Two long texts that differ throughout may take long: then they are one change. */
const MOST_MS = 2000;

interface Stretch {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly equal: boolean;
}

/**
 * Compares two texts line by line. Lines that changed together are one difference.
 * @param mostMs how long the search for the fewest changes may take
 */
export function compareTexts(before: string, after: string, mostMs = MOST_MS): Compared {
  const members: Compared[] = [];
  for (const stretch of stretchesOf(linesOf(before), linesOf(after), mostMs)) {
    const length = Math.max(stretch.before.length, stretch.after.length);
    for (let at = 0; at < length; at++) {
      members.push(lineOf(stretch.before[at], stretch.after[at], members.length, at > 0));
    }
  }
  const changes = members.filter((member) => member.changes > 0).length;
  return {
    old: null,
    now: null,
    moved: false,
    before,
    after,
    kind: changes > 0 ? 'inside' : 'equal',
    members,
    matchedBy: null,
    changes,
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n|\n|\r/);
}

/** Each stretch that changed with what stands for it; equal ones between. */
function stretchesOf(before: string[], after: string[], timeout: number): Stretch[] {
  const stretches: Stretch[] = [];
  const parts = diffArrays(before, after, { timeout }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  for (const { value, added, removed } of parts) {
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ before: value, after: value, equal: true });
    else if (last && !last.equal && added) stretches[stretches.length - 1] = { ...last, after: value };
    else if (last && !last.equal) stretches[stretches.length - 1] = { ...last, before: value };
    else stretches.push({ before: removed ? value : [], after: added ? value : [], equal: false });
  }
  return stretches;
}

function lineOf(
  before: string | undefined,
  after: string | undefined,
  at: number,
  follows: boolean,
): Compared {
  const kind =
    before === undefined ? 'added' : after === undefined ? 'removed' : before === after ? 'equal' : 'changed';
  return {
    old: before === undefined ? null : at,
    now: after === undefined ? null : at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    moved: false,
    kind,
    members: [],
    matchedBy: null,
    changes: kind === 'equal' ? 0 : 1,
    ...(follows && kind !== 'equal' ? { continues: true as const } : {}),
  };
}
