import { create } from 'zustand';
import { STEPS, type Step } from '@shared/lint/finding';
import type { WorkspaceSession } from '@shared/ipc/shell';

const VIEWS = ['wizard', 'form', 'yaml'] as const;
export type DocumentView = (typeof VIEWS)[number];

const PLACES = ['start', 'actions', 'platforms', 'log', 'environments', 'secrets', 'settings'] as const;
export type Place = (typeof PLACES)[number];

export interface Tab {
  readonly file: string;
  readonly view: DocumentView;
  readonly step: Step;
  /** Steps that were shown: the others count as untouched. */
  readonly visited: readonly Step[];
}

interface TabsState {
  readonly place: Place;
  readonly tabs: readonly Tab[];
  /** File of the current tab; null: none is open. */
  readonly current: string | null;
  /** Files of closed tabs, last closed last. */
  readonly closed: readonly string[];
}

export const useTabs = create<TabsState>(() => ({ place: 'actions', tabs: [], current: null, closed: [] }));

const fresh = (file: string): Tab => ({ file, view: 'wizard', step: 'connect', visited: ['connect'] });

/** Opens a document in its tab, or goes to the tab it has. */
export function openTab(file: string): void {
  useTabs.setState(({ tabs }) => ({
    place: 'actions',
    current: file,
    tabs: tabs.some((tab) => tab.file === file) ? tabs : [...tabs, fresh(file)],
  }));
}

/** Closes a tab; its right neighbour takes the place, else its left one. */
export function closeTab(file: string): void {
  useTabs.setState(({ tabs, current, closed }) => {
    const at = tabs.findIndex((tab) => tab.file === file);
    if (at < 0) return {};
    const rest = tabs.filter((tab) => tab.file !== file);
    const next = current === file ? (rest[at] ?? rest[at - 1] ?? null) : null;
    return {
      tabs: rest,
      closed: [...closed.filter((other) => other !== file), file].slice(-20),
      ...(current === file && { current: next?.file ?? null }),
    };
  });
}

/** Closes every tab but one. */
export function closeOthers(file: string): void {
  for (const tab of useTabs.getState().tabs) if (tab.file !== file) closeTab(tab.file);
}

/** @param exists whether the file is still in the workspace */
export function reopenTab(exists: (file: string) => boolean): void {
  const { closed } = useTabs.getState();
  const file = closed.findLast(exists);
  if (!file) return;
  useTabs.setState({ closed: closed.filter((other) => other !== file) });
  openTab(file);
}

/** The tab `by` places to the right, around the end. */
export function nextTab(by: 1 | -1): void {
  const { tabs, current } = useTabs.getState();
  const at = tabs.findIndex((tab) => tab.file === current);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  if (next) openTab(next.file);
}

export function setView(file: string, view: DocumentView): void {
  patchTab(file, () => ({ view }));
}

/** Goes to a step of the wizard, showing the wizard. */
export function setStep(file: string, step: Step): void {
  patchTab(file, ({ visited }) => ({
    view: 'wizard',
    step,
    visited: visited.includes(step) ? visited : [...visited, step],
  }));
}

function patchTab(file: string, patch: (tab: Tab) => Partial<Tab>): void {
  useTabs.setState(({ tabs }) => ({
    tabs: tabs.map((tab) => (tab.file === file ? { ...tab, ...patch(tab) } : tab)),
  }));
}

export function goTo(place: Place): void {
  useTabs.setState({ place });
}

/** A file got another path: its tab stays where it is. */
export function renameTab(from: string, to: string): void {
  useTabs.setState(({ tabs, current }) => ({
    tabs: tabs.map((tab) => (tab.file === from ? { ...tab, file: to } : tab)),
    current: current === from ? to : current,
  }));
}

/** Puts a tab before or after another; nothing else changes. */
export function moveTab(file: string, to: number): void {
  useTabs.setState(({ tabs }) => {
    const from = tabs.findIndex((tab) => tab.file === file);
    const tab = tabs[from];
    if (!tab) return {};
    return { tabs: tabs.toSpliced(from, 1).toSpliced(Math.min(Math.max(to, 0), tabs.length - 1), 0, tab) };
  });
}

/** What to remember of the tabs; the place is where the person was. */
export function sessionOfTabs(): Omit<WorkspaceSession, 'folded' | 'fieldDrafts'> {
  const { place, tabs, current } = useTabs.getState();
  return { place, current, tabs: tabs.slice(0, 50).map(({ file, view, step }) => ({ file, view, step })) };
}

const known = <Name extends string>(names: readonly Name[], name: string, otherwise: Name): Name =>
  names.find((candidate) => candidate === name) ?? otherwise;

/** Begins as a workspace was left, files that are gone left out; without a tab it is the start page. */
export function restoreTabs(
  session: Omit<WorkspaceSession, 'folded' | 'fieldDrafts'> | undefined,
  exists: (file: string) => boolean,
): void {
  const tabs = (session?.tabs ?? [])
    .filter(({ file }) => exists(file))
    .map(({ file, view, step: name }): Tab => {
      const step = known(STEPS, name, 'connect');
      return { file, view: known(VIEWS, view, 'wizard'), step, visited: [step] };
    });
  const current = tabs.find(({ file }) => file === session?.current) ?? tabs[0];
  useTabs.setState({
    tabs,
    current: current?.file ?? null,
    closed: [],
    place: tabs.length > 0 ? known(PLACES, session?.place ?? 'actions', 'actions') : 'start',
  });
}
