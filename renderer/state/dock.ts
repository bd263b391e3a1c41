import { create } from 'zustand';
import { changeSettings, useSettings } from './settings';
import { useTabs } from './tabs';

/** In the last step the answer is the work: the dock makes room for it, until it is asked for there. */
const useDockAtResults = create<{ readonly open: boolean }>(() => ({ open: false }));

const atResults = () => {
  const { tabs, current } = useTabs.getState();
  return tabs.some((tab) => tab.file === current && tab.view === 'wizard' && tab.step === 'results');
};

/** Whether the test panel is unfolded where one is now. */
export function useDockOpen(): boolean {
  const remembered = useSettings((state) => state.settings?.dockOpen ?? true);
  const here = useDockAtResults((state) => state.open);
  const isAtResults = useTabs(atResults);
  return isAtResults ? here : remembered;
}

/** Folds or unfolds the test panel; only outside the last step is it remembered. */
export function toggleDock(): void {
  if (atResults()) useDockAtResults.setState(({ open }) => ({ open: !open }));
  else changeSettings({ dockOpen: !(useSettings.getState().settings?.dockOpen ?? true) });
}
