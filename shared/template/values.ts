import type { Json } from '../json/json.js';
import type { ValueSource } from './source.js';

/** Where the value of a placeholder was taken from, so that the user can always see it. */
export type ValueOrigin =
  | 'given' // --set, the panel, a case
  | 'example'
  | 'default'
  | 'environment'
  | 'output'
  | 'secret'
  | 'absent';

/**
 * The value of one placeholder. Absent is `value: undefined`; a written null is `value: null`. A secret's value is
 * never here: `value` is undefined and `origin` is `secret`.
 */
export interface ResolvedValue {
  readonly ref: string;
  readonly source: ValueSource;
  readonly origin: ValueOrigin;
  readonly value: Json | undefined;
  /** For environment values: the environment of the inheritance chain that says it. */
  readonly from?: string;
  /** For secrets: the keychain entry's name in the chosen environment (environments may use another entry). */
  readonly entry?: string;
  /** Why a given text could not be read as the declared type. */
  readonly problem?: string;
}

/** By `ref`, the name between the braces. */
export type ResolvedValues = ReadonlyMap<string, ResolvedValue>;
