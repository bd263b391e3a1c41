import { z } from 'zod';
import { channel } from './channel.js';
import { documentText, id, LIMITS, name } from './limits.js';

export interface SavedExport {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** Files that were written where the person chose. */
export interface SavedFiles {
  readonly folder: string;
  readonly files: readonly string[];
}

/** The last export of an action to a platform, by the app or the command line. */
export interface LastExport {
  readonly platform: string;
  /** ISO 8601. */
  readonly at: string;
  /** The environment whose values were filled in; null: none. */
  readonly environment: string | null;
  readonly folder: string;
  readonly files: readonly string[];
  /**
   * - `current`: an export now, with that environment, writes the same bytes, and they are still there
   * - `changed`: it would write something else
   * - `edited`, `gone`: what was written was changed, or is no longer there
   */
  readonly state: 'current' | 'changed' | 'edited' | 'gone';
}

/** A field of a fill-in sheet by its group and label, with the value that is to be entered. */
export interface SheetValue {
  readonly field: string;
  readonly value: string;
}

/** A field that was ticked as entered; `changed`: the value is another one since. */
export interface SheetTick {
  readonly field: string;
  readonly state: 'entered' | 'changed';
}

/** A name without a folder: the person chose the folder. */
const fileName = z
  .string()
  .max(200)
  .regex(/^[\w][\w.-]*$/);

const sheetValue = z.object({ field: z.string().max(400), value: z.string().max(LIMITS.documentChars) });
const sheet = { action: id, platform: id };

export const exportChannels = {
  /** Writes the export of a document for platforms into the folder the person is asked for. Null: cancelled. */
  'export.save': channel<SavedExport | null>()(
    z.object({ text: documentText, platforms: z.array(id).min(1).max(50), environment: name.nullable() }),
  ),
  /** Writes files of a general format into the folder the person is asked for. Null: cancelled. */
  'export.saveFiles': channel<SavedFiles | null>()(
    z.object({
      title: name,
      files: z
        .array(z.object({ path: fileName, text: z.string().max(LIMITS.importedChars) }))
        .min(1)
        .max(LIMITS.importedActions),
    }),
  ),
  /** The last exports of a document, compared with what an export of this text would write. */
  'export.last': channel<readonly LastExport[]>()(z.object({ text: documentText })),
  /** Which fields of a sheet were ticked. */
  'export.ticks': channel<readonly SheetTick[]>()(
    z.object({ ...sheet, fields: z.array(sheetValue).max(2000) }),
  ),
  'export.tick': channel<null>()(z.object({ ...sheet, field: sheetValue, entered: z.boolean() })),
} as const;
