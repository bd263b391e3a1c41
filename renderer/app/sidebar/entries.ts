import { titleOf } from '@renderer/state/documents/document';
import type { OpenDocument } from '@renderer/state/documents';
import { folderOf } from '@renderer/state/folders';
import { badgeOfAction, type Badge } from '@renderer/components/method';

/** A document as the sidebar shows it. */
export interface ActionEntry {
  readonly file: string;
  readonly name: string;
  /** Null while it has not been read, or cannot be. */
  readonly badge: Badge | null;
  readonly enabled: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** Read, and without a meaning since it was opened. */
  readonly unreadable: boolean;
}

/** By document: a keystroke changes one document, and only its row is drawn again. */
const entries = new WeakMap<OpenDocument, ActionEntry>();

function entryOf(document: OpenDocument): ActionEntry {
  const known = entries.get(document);
  if (known) return known;
  const entry = describe(document);
  entries.set(document, entry);
  return entry;
}

function describe(document: OpenDocument): ActionEntry {
  const { lastValid, file, findings, read } = document;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    file,
    name: titleOf(document),
    badge: lastValid && badgeOfAction(lastValid),
    enabled: lastValid?.enabled ?? true,
    errors: count('error'),
    warnings: count('warning'),
    unreadable: read !== null && lastValid === null,
  };
}

/** The actions whose name, id, folder or URL holds every word of the filter; those that are off stand last. Pure. */
export function listActions(
  documents: ReadonlyMap<string, OpenDocument>,
  filter: string,
): readonly ActionEntry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const listed: ActionEntry[] = [];
  for (const document of documents.values()) {
    const entry = entryOf(document);
    const text = `${entry.name} ${document.file} ${document.lastValid?.request?.url ?? ''} ${entry.badge?.label ?? ''}`;
    if (words.every((word) => text.toLowerCase().includes(word))) listed.push(entry);
  }
  return [...listed.filter((entry) => entry.enabled), ...listed.filter((entry) => !entry.enabled)];
}

/** A row of the sidebar: a folder of `actions/`, or an action in one. */
export type SidebarRow =
  | { readonly kind: 'action'; readonly entry: ActionEntry; readonly depth: number }
  | {
      readonly kind: 'folder';
      /** Beneath `actions/`. */
      readonly path: string;
      readonly name: string;
      readonly depth: number;
      /** Actions in it, at any depth. */
      readonly count: number;
      readonly folded: boolean;
    };

/** Actions under their folders, folders first; what a folded one holds is left out. Pure. */
export function rowsOf(
  listed: readonly ActionEntry[],
  folded: ReadonlySet<string>,
  path = '',
  depth = 0,
): readonly SidebarRow[] {
  const here = listed.filter(({ file }) => folderOf(file) === path);
  const below = new Map<string, ActionEntry[]>();
  for (const entry of listed) {
    const folder = folderOf(entry.file);
    if (folder === path) continue;
    const name = folder.slice(path === '' ? 0 : path.length + 1).split('/')[0] ?? '';
    below.set(name, [...(below.get(name) ?? []), entry]);
  }
  const folders = [...below].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return [
    ...folders.flatMap(([name, within]): readonly SidebarRow[] => {
      const own = path === '' ? name : `${path}/${name}`;
      const isFolded = folded.has(own);
      const row = { kind: 'folder', path: own, name, depth, count: within.length, folded: isFolded } as const;
      return [row, ...(isFolded ? [] : rowsOf(within, folded, own, depth + 1))];
    }),
    ...here.map((entry) => ({ kind: 'action', entry, depth }) as const),
  ];
}
