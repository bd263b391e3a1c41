import { createContext, useContext } from 'react';
import { createPortal } from 'react-dom';

interface Slot {
  readonly id: string;
  /** Null for the moment before the label's control is on the page. */
  readonly element: HTMLElement | null;
}

/** The place under a labelled control where it says what is wrong; null in tables and rows, which have none. */
export const FieldSlot = createContext<Slot | null>(null);

/** Says under the control, where it has such a place, why its text cannot stand. */
export function FieldProblem({ children }: { readonly children: string | null }) {
  const slot = useContext(FieldSlot);
  return slot?.element && children !== null ? createPortal(children, slot.element) : null;
}
