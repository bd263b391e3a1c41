import type { JsonKind } from '../../json/kind.js';

/** One side of a row: what stands there, on one line and shortened. */
export interface ComparedSide {
  /** `"status": `; empty in a list and in a text. */
  readonly key: string;
  readonly text: string;
  /** A comma follows. */
  readonly comma: boolean;
}

/** Equal members that were folded into one row, or a single equal container. */
export interface ComparedFold {
  /** The member's name or index, when it is one container. */
  readonly name: string | null;
  readonly count: number;
  readonly of: 'member' | 'item' | 'line';
  readonly matchedBy: string | null;
}

/** One row of a comparison, both sides level with each other. */
export interface ComparedRow {
  readonly kind: 'equal' | 'changed' | 'type-changed' | 'added' | 'removed' | 'moved';
  readonly depth: number;
  /** Null where this side has nothing. */
  readonly before: ComparedSide | null;
  readonly after: ComparedSide | null;
  /** The number of the difference, counted from 0. */
  readonly change: number | null;
  /** Normalized path in the later value; for what was removed, in the earlier one. Null in a text. */
  readonly path: string | null;
  /** Whether it opens to show more; null: there is no more. */
  readonly open: boolean | null;
  readonly fold: ComparedFold | null;
  /** For a change of type: what it was and became. */
  readonly types: readonly [JsonKind, JsonKind] | null;
  /** For an item that moved: the index where it stood. */
  readonly movedFrom: number | null;
}

export interface ComparedWindow {
  readonly total: number;
  readonly rows: readonly ComparedRow[];
}

/** What is known of a comparison before anybody looks into it. */
export interface ComparisonInfo {
  /** Handle for every further question; valid until it is closed. */
  readonly id: string;
  /** `bytes`: at least one side is no text; it is only known whether they are the same. */
  readonly kind: 'json' | 'text' | 'bytes';
  /** Differences that can be walked. */
  readonly changes: number;
  readonly equal: boolean;
  readonly first: ComparedWindow;
}
