import { create } from 'zustand';
import { changeSettings, useSettings } from './settings';
import { useTabs } from './tabs';

/** A window in which the test panel has no room beside the document. */
export const CRAMPED_FOR_DOCK = '(max-width: 1099px)';

interface Dock {
  /** In the last step the answer is the work: the dock makes room for it, until it is asked for there. */
  readonly atResults: boolean;
  /** In a cramped window it lies over the document, until it is put away. */
  readonly over: boolean;
}

const useDock = create<Dock>(() => ({ atResults: false, over: false }));

const atResults = () => {
  const { tabs, current } = useTabs.getState();
  return tabs.some((tab) => tab.file === current && tab.view === 'wizard' && tab.step === 'results');
};

/** Whether the test panel is unfolded where one is now. `cramped`: whether the window has no room for it. */
export function useDockOpen(cramped: boolean): boolean {
  const remembered = useSettings((state) => state.settings?.dockOpen ?? true);
  const { atResults: here, over } = useDock();
  const isAtResults = useTabs(atResults);
  if (cramped) return over;
  return isAtResults ? here : remembered;
}

/** Folds or unfolds the test panel; only beside the steps before the last is it remembered. */
export function toggleDock(): void {
  if (globalThis.matchMedia(CRAMPED_FOR_DOCK).matches) useDock.setState(({ over }) => ({ over: !over }));
  else if (atResults()) useDock.setState(({ atResults: open }) => ({ atResults: !open }));
  else changeSettings({ dockOpen: !(useSettings.getState().settings?.dockOpen ?? true) });
}
