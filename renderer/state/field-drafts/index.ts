import { create } from 'zustand';
import type { NodePath } from '@shared/document/plain';
import { fieldDraft, type FieldDraft } from '@shared/ipc/field-draft';
import { pathOfStable, stablePlace, valueAt } from './stable-place';

interface FieldDraftsState {
  /** By file of the document. */
  readonly drafts: ReadonlyMap<string, readonly FieldDraft[]>;
}

/** What was typed into fields and cannot stand in the document: it is kept until it can, or is taken back. */
export const useFieldDrafts = create<FieldDraftsState>(() => ({ drafts: new Map() }));

const MAX_KEPT = 200;
const none: readonly FieldDraft[] = [];

/** A draft that still belongs to what the document says, and where that is now. */
export interface CurrentDraft extends FieldDraft {
  readonly path: NodePath;
}

/**
 * The drafts of a document that are still of use. One that was typed over another value is out of date: undo or
 * another view changed the field meanwhile. Pure.
 */
export function currentDrafts(drafts: readonly FieldDraft[], document: unknown): readonly CurrentDraft[] {
  return drafts.flatMap((draft) => {
    const path = pathOfStable(document, draft.place);
    return path !== null && baseAt(document, path) === draft.base ? [{ ...draft, path }] : [];
  });
}

export const useDraftsOf = (file: string): readonly FieldDraft[] =>
  useFieldDrafts(({ drafts }) => drafts.get(file) ?? none);

/** @param said why the text cannot stand, and whether the field itself says so; null: it can */
export function keepFieldDraft(
  file: string,
  document: unknown,
  path: NodePath,
  said: Pick<FieldDraft, 'text' | 'problem' | 'beside'> | null,
): void {
  const place = stablePlace(document, path);
  const key = JSON.stringify(place);
  const before = useFieldDrafts.getState().drafts.get(file) ?? none;
  const others = before.filter((draft) => JSON.stringify(draft.place) !== key);
  if (said === null && others.length === before.length) return;
  const kept =
    said === null ? others : [...others, { ...said, place: [...place], base: baseAt(document, path) }];
  put(file, kept);
}

export function dropFieldDraft(file: string, gone: FieldDraft): void {
  put(
    file,
    (useFieldDrafts.getState().drafts.get(file) ?? none).filter(({ place }) => place !== gone.place),
  );
}

/** A document got another file: what was typed in it goes along. */
export function moveFieldDrafts(from: string, to: string): void {
  const moved = useFieldDrafts.getState().drafts.get(from);
  if (!moved || from === to) return;
  put(from, none);
  put(to, moved);
}

/** The drafts of a workspace as the session remembers them. */
export function rememberedFieldDrafts(): Record<string, FieldDraft[]> {
  return Object.fromEntries(
    [...useFieldDrafts.getState().drafts].map(([file, drafts]) => [
      file,
      drafts.filter((draft) => fieldDraft.safeParse(draft).success).slice(-MAX_KEPT),
    ]),
  );
}

export function restoreFieldDrafts(remembered: Readonly<Record<string, FieldDraft[]>> | undefined): void {
  useFieldDrafts.setState({ drafts: new Map(Object.entries(remembered ?? {})) });
}

function put(file: string, kept: readonly FieldDraft[]): void {
  const drafts = new Map(useFieldDrafts.getState().drafts);
  if (kept.length === 0) drafts.delete(file);
  else drafts.set(file, kept);
  useFieldDrafts.setState({ drafts });
}

function baseAt(document: unknown, path: NodePath): string {
  return JSON.stringify(valueAt(document, path) ?? null);
}
