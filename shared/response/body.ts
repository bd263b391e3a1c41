/** What is known of a response body before anybody looks into it. Bodies live in a worker; this is their card. */
export interface BodyInfo {
  /** Handle for every further question; valid until the body is closed or pushed out by newer ones. */
  readonly id: string;
  readonly kind: 'json' | 'text' | 'html' | 'image' | 'pdf' | 'binary' | 'empty';
  readonly contentType: string | null;
  readonly bytes: number;
  /** Length of the decoded text in UTF-16 units; 0 for binary. */
  readonly chars: number;
  /** Cut at the cap: only text is offered. */
  readonly cut: boolean;
  /** Why it is not what its content type says, e.g. `line 3, column 7: "}" expected`. */
  readonly problem: string | null;
  /** Estimated tokens of the whole text. */
  readonly tokens: number;
}

/** One visible row of the tree. */
export interface TreeRow {
  /** Normalized JSONPath (RFC 9535, section 2.7): `$['ticket']['id']`. */
  readonly path: string;
  readonly depth: number;
  /** Member name or index; null for the root. */
  readonly key: string | number | null;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** Scalars: the JSON text, shortened to 256 characters. Containers: empty. */
  readonly preview: string;
  /** Containers: number of members. Long scalars: their length in characters. */
  readonly size: number;
  readonly open: boolean;
  readonly cut: boolean;
}

export interface TreeWindow {
  readonly total: number;
  readonly rows: readonly TreeRow[];
}

export interface BodyMatch {
  /** Normalized JSONPath for a JSON body, else null. */
  readonly path: string | null;
  /** Offset in the decoded text and the text around it. */
  readonly from: number;
  readonly to: number;
  readonly excerpt: string;
}

export interface Picked {
  /** Normalized paths and JSON texts of the nodes the path met, at most 1,000. */
  readonly nodes: readonly { readonly path: string; readonly json: string }[];
  readonly total: number;
}

/** Picks by JSONPath; lives in the bodies worker with a time limit. Throws FailureError `bad-path`, `path-timeout`. */
export type Pick = (bodyId: string, path: string) => Promise<Picked>;
