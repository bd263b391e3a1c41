/**
 * What a YAML file says before anybody decides types: text, lists and maps. A plain `null`, `~` or nothing at all is
 * null; a quoted "null" is text. Map keys are text; maps have no prototype.
 */
export type Plain = string | null | readonly Plain[] | PlainMap;

export interface PlainMap {
  readonly [key: string]: Plain;
}

/** Where a node stands: map keys and list indexes from the root. */
export type NodePath = readonly (string | number)[];
