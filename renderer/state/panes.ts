import { useState } from 'react';
import { changeSettings, useSettings } from './settings';

/**
 * The size of a pane, remembered between starts.
 * @param pane its name in the settings: `log.list`
 * @param otherwise its size until it was resized for the first time
 * @returns size, what to call while it is dragged, and what to call when that ended
 */
export function usePaneSize<Otherwise extends number | null>(
  pane: string,
  otherwise: Otherwise,
): readonly [number | Otherwise, (size: number) => void, (size: number) => void] {
  const remembered = useSettings((state) => state.settings?.panes[pane]);
  const [dragged, setDragged] = useState<number | null>(null);
  const commit = (size: number) => {
    setDragged(null);
    changeSettings({ panes: { ...useSettings.getState().settings?.panes, [pane]: size } });
  };
  return [dragged ?? remembered ?? otherwise, setDragged, commit];
}
