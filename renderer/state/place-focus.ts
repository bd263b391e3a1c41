import { create } from 'zustand';
import { stepOfPath } from '@shared/lint/place';
import type { NodePath } from '@shared/document/plain';
import { openTab, setStep, useTabs } from './tabs';

interface Wanted {
  readonly file: string;
  readonly path: NodePath;
}

/** The place of a document whose field gets the focus as soon as it is on the screen. */
const usePlaceFocus = create<{ readonly wanted: Wanted | null }>(() => ({ wanted: null }));

/** The place that is wanted in this document; whoever gave its field the focus calls `placeReached`. */
export const useWantedPlace = (file: string): NodePath | null =>
  usePlaceFocus(({ wanted }) => (wanted?.file === file ? wanted.path : null));

/** Whether a place inside this one is wanted, so that what is folded opens. */
export function useWantedInside(file: string, path: NodePath): boolean {
  const wanted = useWantedPlace(file);
  return (
    wanted !== null && wanted.length > path.length && path.every((part, index) => wanted[index] === part)
  );
}

export const placeReached = (): void => usePlaceFocus.setState({ wanted: null });

/** Opens a document where a place of it is edited: on the page of the form view, else in its step of the wizard. */
export function openPlace(file: string, path: NodePath): void {
  openTab(file);
  const tab = useTabs.getState().tabs.find((each) => each.file === file);
  if (tab?.view !== 'form') setStep(file, stepOfPath(path));
  usePlaceFocus.setState({ wanted: { file, path } });
}
