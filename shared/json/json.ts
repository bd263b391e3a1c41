/**
 * JSON that loses nothing: numbers keep their decimal text, so that `90071992547409931`, `1.10`, `1e400` and `-0`
 * leave as they came. Objects are null-prototype objects: `__proto__` is a key like any other.
 */
export type Json = string | boolean | null | JsonNumber | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON number by its text, which satisfies RFC 8259's number grammar. */
export class JsonNumber {
  constructor(readonly text: string) {}
}
