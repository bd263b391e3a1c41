import type { OpenDocument } from './document';
import { useDocuments } from './store';

export { change, edit, mend } from './edit';
export { flush, keepMine, takeTheirs } from './save';
export { useDocuments } from './store';
export type { OpenDocument } from './document';

/** One document of the workspace; undefined when it is gone. */
export function useDocument(file: string | null): OpenDocument | undefined {
  return useDocuments((state) => (file === null ? undefined : state.documents.get(file)));
}
