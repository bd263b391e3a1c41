import { create } from 'zustand';
import { locate, locateKey, lineColumn } from '@shared/document/locate';
import type { NodePath } from '@shared/document/plain';
import { documentOf } from './documents/store';
import { openTab, setView } from './tabs';

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place that the YAML view is asked to show; taken by the view once it stands. */
const useReveal = create<{ readonly wanted: Place | null }>(() => ({ wanted: null }));

/** Where a node stands in the text of a document, or the nearest one around it that is written. Lines count from 1. */
export function placeInText(file: string, path: NodePath): Place | null {
  const document = documentOf(file);
  const parsed = document?.read?.parsed;
  if (!document || !parsed) return null;
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length);
    const range = locateKey(parsed, at) ?? locate(parsed, at);
    if (range) return { file, ...lineColumn(document.text, range.from) };
  }
  return null;
}

/** Opens the YAML view of a document at a place. */
export function showInYaml(place: Place): void {
  useReveal.setState({ wanted: place });
  openTab(place.file);
  setView(place.file, 'yaml');
}

/** The place that waits for this document's view; it is shown once. */
export function takeWanted(file: string): Place | null {
  const { wanted } = useReveal.getState();
  if (wanted?.file !== file) return null;
  useReveal.setState({ wanted: null });
  return wanted;
}
