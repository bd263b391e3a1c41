import { useEffect, useRef, type RefObject } from 'react';
import { useShell } from '@renderer/state/shell';
import { useTabs } from '@renderer/state/tabs';

/**
 * Keeps focus in the window: when what had it is gone with the place, view, tab or overlay it belonged to, the place
 * that is shown takes it. Otherwise keys and screen readers would begin again at the top of the page.
 * @returns for the element of the place, which must be focusable
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const shown = useTabs(
    ({ place: name, current, tabs }) =>
      `${name} ${current ?? ''} ${tabs.find(({ file }) => file === current)?.view ?? ''}`,
  );
  const overlay = useShell((state) => state.overlay?.kind);
  const menu = useShell((state) => state.environmentMenu);
  useEffect(() => {
    // After the effects of what is shown now, which may have put focus where the next act is.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown, overlay, menu]);
  return place;
}
