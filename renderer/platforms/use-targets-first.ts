import { useMemo, useState } from 'react';
import { documentOf } from '@renderer/state/documents/store';
import type { PlatformState } from '@renderer/state/readiness';

/**
 * The platforms an action is for stand above the others. In which order is settled when the action comes up: no row
 * moves away under the pointer that ticks it.
 */
export function useTargetsFirst(
  file: string | null,
  states: readonly PlatformState[] | null,
): readonly PlatformState[] | null {
  const [settled, setSettled] = useState({ file, targets: targetsOf(file) });
  if (settled.file !== file) setSettled({ file, targets: targetsOf(file) });
  return useMemo(
    () =>
      states?.toSorted(
        (a, b) => Number(settled.targets.has(b.platform.id)) - Number(settled.targets.has(a.platform.id)),
      ) ?? null,
    [states, settled],
  );
}

function targetsOf(file: string | null): ReadonlySet<string> {
  const action = file === null ? null : documentOf(file)?.lastValid;
  return new Set(action?.platforms.keys());
}
