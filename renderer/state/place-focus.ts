import { create } from 'zustand';
import { stepOfPath } from '@shared/lint/place';
import type { NodePath } from '@shared/document/plain';
import { openTab, setStep, useTabs } from './tabs';

interface PlaceFocus {
  /** The place of a document whose field gets the focus as soon as it is on the screen: `<file> <path>`. */
  readonly wanted: string | null;
}

const usePlaceFocus = create<PlaceFocus>(() => ({ wanted: null }));

const keyOf = (file: string, path: NodePath) => `${file} ${path.join('/')}`;

/** Whether the field of this place is wanted now; the field calls `placeReached` when it has the focus. */
export const useWantedPlace = (file: string, path: NodePath): boolean =>
  usePlaceFocus(({ wanted }) => wanted === keyOf(file, path));

/** Whether a place inside this one is wanted, so that what is folded opens. */
export const useWantedInside = (file: string, path: NodePath): boolean =>
  usePlaceFocus(({ wanted }) => wanted?.startsWith(`${keyOf(file, path)}/`) ?? false);

export const placeReached = (): void => usePlaceFocus.setState({ wanted: null });

/** Opens a document where a place of it is edited: on the page of the form view, else in its step of the wizard. */
export function openPlace(file: string, path: NodePath): void {
  openTab(file);
  const tab = useTabs.getState().tabs.find((each) => each.file === file);
  if (tab?.view !== 'form') setStep(file, stepOfPath(path));
  usePlaceFocus.setState({ wanted: keyOf(file, path) });
}
