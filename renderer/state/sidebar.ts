import { create } from 'zustand';
import { useTabs } from './tabs';

/** A window in which the sidebar is a rail that unfolds over the place. */
export const CRAMPED_FOR_SIDEBAR = '(max-width: 759px)';

/** What was shown when the sidebar was unfolded over it: going anywhere folds it again. */
const useUnfoldedFor = create<{ readonly shown: string | null }>(() => ({ shown: null }));

const shownNow = () => {
  const { place, current } = useTabs.getState();
  return `${place} ${current ?? ''}`;
};

/** Whether the sidebar of a cramped window is unfolded. */
export function useSidebarUnfolded(): boolean {
  const shown = useTabs(shownNow);
  return useUnfoldedFor((state) => state.shown) === shown;
}

export const unfoldSidebar = (): void => useUnfoldedFor.setState({ shown: shownNow() });
export const foldSidebar = (): void => useUnfoldedFor.setState({ shown: null });
