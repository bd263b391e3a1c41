import { create } from 'zustand';

interface FoldedState {
  /** Folders of the sidebar whose actions are hidden, by their path beneath `actions/`. */
  readonly folded: ReadonlySet<string>;
}

export const useFolded = create<FoldedState>(() => ({ folded: new Set() }));

export function foldFolder(path: string, fold: boolean): void {
  useFolded.setState(({ folded }) => {
    const next = new Set(folded);
    if (fold) next.add(path);
    else next.delete(path);
    return { folded: next };
  });
}

/** `orders/returns` of `actions/orders/returns/start.action.yaml`; empty at the top. Pure. */
export function folderOf(file: string): string {
  return file.split('/').slice(1, -1).join('/');
}

/** Every folder that holds an action, and those above it, in the order of the alphabet. Pure. */
export function foldersOf(files: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const file of files) {
    const parts = folderOf(file).split('/').filter(Boolean);
    for (let depth = 1; depth <= parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
  }
  return [...folders].sort();
}
