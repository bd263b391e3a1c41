import { useSyncExternalStore } from 'react';
import { useSettings } from '@renderer/state/settings';
import type { Contrast } from './contrast-tokens';

const forcedQuery = globalThis.matchMedia('(forced-colors: active)');
const moreQuery = globalThis.matchMedia('(prefers-contrast: more)');

function onSystemChange(notify: () => void): () => void {
  for (const query of [forcedQuery, moreQuery]) query.addEventListener('change', notify);
  return () => {
    for (const query of [forcedQuery, moreQuery]) query.removeEventListener('change', notify);
  };
}

/** The contrast to draw in: the system's own colours come first, then what the system or the person asks for. */
export function useContrast(): Contrast {
  const forced = useSyncExternalStore(onSystemChange, () => forcedQuery.matches);
  const systemMore = useSyncExternalStore(onSystemChange, () => moreQuery.matches);
  const more = useSettings((state) => state.settings?.contrast === 'more');
  if (forced) return 'forced';
  return systemMore || more ? 'more' : 'normal';
}
