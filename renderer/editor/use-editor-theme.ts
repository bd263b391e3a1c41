import { useComputedColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useContrast } from '@renderer/app/theme/contrast';
import { loadMonaco } from './monaco/load';
import { paintEditors, themeName } from './monaco/theme';

/**
 * Paints the editors as the rest of the window is painted.
 * @param ready whether an editor stands; Monaco is not loaded for its colours alone
 * @returns the theme, for an editor that is about to be made
 */
export function useEditorTheme(ready: boolean): string {
  const theme = themeName(useComputedColorScheme('light'), useContrast());
  useEffect(() => {
    if (ready) void loadMonaco().then((monaco) => paintEditors(monaco, theme));
  }, [theme, ready]);
  return theme;
}
