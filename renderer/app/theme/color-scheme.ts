import { useSyncExternalStore } from 'react';
import { useSettings } from '@renderer/state/settings';

const darkQuery = globalThis.matchMedia('(prefers-color-scheme: dark)');

function onSystemChange(notify: () => void): () => void {
  darkQuery.addEventListener('change', notify);
  return () => darkQuery.removeEventListener('change', notify);
}

/** What main wrote into the page it served: right before the settings have been read. */
const served =
  document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark' ? 'dark' : 'light';

/** The scheme to draw in: the person's choice, or the system's. */
export function useColorScheme(): 'light' | 'dark' {
  const systemIsDark = useSyncExternalStore(onSystemChange, () => darkQuery.matches);
  const choice = useSettings((state) => state.settings?.colorScheme);
  if (choice === undefined) return served;
  if (choice === 'system') return systemIsDark ? 'dark' : 'light';
  return choice;
}
