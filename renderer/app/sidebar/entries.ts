import { titleOf } from '@renderer/state/documents/document';
import type { OpenDocument } from '@renderer/state/documents';
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

/** The actions whose name, id or URL holds every word of the filter; those that are off stand last. Pure. */
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
