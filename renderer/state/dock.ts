import { create } from 'zustand';
import type { Step } from '@shared/lint/finding';
import { changeSettings, useSettings } from './settings';
import { useDocuments } from './documents/store';
import { useTabs } from './tabs';

/** A window in which the test panel has no room beside the document. */
export const CRAMPED_FOR_DOCK = '(max-width: 1099px)';

/** Steps that need the room: the answer of the last one, and a form that is built beside what its customer sees. */
type Wide = 'answer' | 'form';

/** Where it is folded until it is asked for; in a cramped window it lies over the document until it is put away. */
const useDock = create<Readonly<Record<Wide | 'over', boolean>>>(() => ({
  answer: false,
  form: false,
  over: false,
}));

const openTab = ({ tabs, current }: ReturnType<typeof useTabs.getState>) =>
  tabs.find(({ file, view }) => file === current && view === 'wizard');

const isFormAt = (
  documents: ReturnType<typeof useDocuments.getState>['documents'],
  file: string | undefined,
) => file !== undefined && documents.get(file)?.lastValid?.kind === 'form';

function wideOf(step: Step | undefined, isForm: boolean): Wide | null {
  if (step === 'results') return 'answer';
  return step === 'variables' && isForm ? 'form' : null;
}

/** Whether the test panel is unfolded where one is now. `cramped`: whether the window has no room for it. */
export function useDockOpen(cramped: boolean): boolean {
  const remembered = useSettings((state) => state.settings?.dockOpen ?? true);
  const here = useDock();
  const tab = useTabs(openTab);
  // A document that was only just read says its kind later than the tab its step.
  const isForm = useDocuments(({ documents }) => isFormAt(documents, tab?.file));
  const wide = wideOf(tab?.step, isForm);
  if (cramped) return here.over;
  return wide === null ? remembered : here[wide];
}

/** Folds or unfolds the test panel; only where it is not folded by itself is that remembered. */
export function toggleDock(): void {
  const tab = openTab(useTabs.getState());
  const wide = wideOf(tab?.step, isFormAt(useDocuments.getState().documents, tab?.file));
  const place = globalThis.matchMedia(CRAMPED_FOR_DOCK).matches ? 'over' : wide;
  if (place !== null) useDock.setState((open) => ({ [place]: !open[place] }));
  else changeSettings({ dockOpen: !(useSettings.getState().settings?.dockOpen ?? true) });
}
