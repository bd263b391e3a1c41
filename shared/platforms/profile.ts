import type { Kind, Phase } from '../action/action.js';
import type { ParameterType } from '../action/schema/parameter.js';
import type { Auth, Method } from '../action/schema/request.js';

/** A fact with the page it was read on. `verified: false` never blocks; at most it is a hint. */
export interface Fact<T> {
  readonly value: T;
  readonly source: string;
  readonly verified?: false;
}

/** Facts of one page: `const said = from(PAGE)`, then `said(value)`. */
export function from(source: string): <T>(value: T) => Fact<T> {
  return (value) => ({ value, source });
}

/** A fact that the page suggests but nobody confirmed. */
export function unverified(source: string): <T>(value: T) => Fact<T> {
  return (value) => ({ value, source, verified: false });
}

/**
 * How much of an action a platform takes:
 * - `function`: a name, a description and parameters; your server makes the request
 * - `arguments`: a URL, and the platform posts the parameters there in its own envelope
 * - `template`: the request as authored, placeholders in the platform's dialect
 * - `schema`: the request as schemas of its path, query and body
 */
export type Carries = 'function' | 'arguments' | 'template' | 'schema';

export type RequestPart = 'query' | 'headers' | 'body';
export type PlaceholderPlace = 'url' | RequestPart;
export type Restriction =
  | 'enum'
  | 'format'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'default'
  | 'example';

/**
 * What a platform can express, as data. A limit that is absent does not exist, or is not known to; what a platform
 * has no field for is said by `null`, `false` or by its absence from a list.
 */
export interface Profile {
  readonly kinds: Fact<readonly Kind[]>;
  readonly phases: Fact<readonly Phase[]>;
  readonly carries: Fact<Carries>;
  readonly methods?: Fact<readonly Method[]>;
  /** Parts of the request it has fields for, beside the URL. */
  readonly parts?: Fact<readonly RequestPart[]>;
  readonly auth?: Fact<readonly Auth['kind'][]>;
  readonly httpsOnly?: Fact<true>;
  /** Null: it has no field for a timeout. */
  readonly timeout: Fact<TimeoutLimits | null>;
  /** Null: it has no field for retries. */
  readonly retries: Fact<RetryLimits | null>;
  /** False: it collects nothing from the conversation; every value is a context value. */
  readonly parameters: Fact<boolean>;
  /** Our type -> its word. A scalar that is missing goes out as its string; an array or object cannot. */
  readonly types: Fact<Partial<Readonly<Record<ParameterType, string>>>>;
  /** What it can say of a value beyond type, description and required. */
  readonly restrictions: Fact<readonly Restriction[]>;
  /** The formats of texts it knows; without it, any word. */
  readonly formats?: Fact<readonly string[]>;
  /** Allowed values are texts; those of another type stand in the description. */
  readonly textEnumsOnly?: Fact<true>;
  /** Which of the two names it has a field for: the one people read, the one the model calls. */
  readonly names: Fact<readonly ('name' | 'callName')[]>;
  readonly callName?: Fact<NameLimits>;
  /** How many characters a description may have. */
  readonly description?: Fact<{ readonly min: number; readonly max: number }>;
  /** Places of the request where a placeholder may stand. */
  readonly placeholders?: Fact<readonly PlaceholderPlace[]>;
  /** Places where what the model collects may stand; without it, wherever a placeholder may. */
  readonly argumentPlaces?: Fact<readonly PlaceholderPlace[]>;
  /** How a placeholder is written there; `{name}` stands for the name: `{{name}}` or `<name>`. */
  readonly dialect?: Fact<{ readonly write: string; readonly dotted: boolean }>;
  /** Context values the platform supplies: our name -> its name. */
  readonly context: Fact<Readonly<Record<string, string>>>;
  /** Which messages it has fields for, and whether it can speak while it waits. */
  readonly speech: Fact<SpeechFields>;
  /** It keeps picked response fields as variables for later actions. */
  readonly outputs: Fact<boolean>;
  readonly outputNames?: Fact<NameLimits>;
  /** It can hand the agent a part of the answer instead of all of it. */
  readonly keeps?: Fact<true>;
  /** How long the path of a picked field may be, as the platform writes it. */
  readonly outputPaths?: Fact<{ readonly maxLength: number }>;
  readonly whenNotToUse: Fact<boolean>;
  /** How large the schema of the parameters may be. */
  readonly schemaSize?: Fact<SchemaSize>;
  /** What `platforms.<id>.options` may say, by name. */
  readonly options?: Fact<Readonly<Record<string, PlatformOption>>>;
}

/** A choice that the platform leaves to whoever makes the action there. */
export interface PlatformOption {
  /** What it decides, as a sentence. */
  readonly title: string;
  readonly values: readonly string[];
  /** What holds when the document says nothing. */
  readonly default: string;
}

export interface SchemaSize {
  readonly levels: number;
  readonly properties: number;
  /** Allowed values in all. */
  readonly enumValues: number;
  /** Of all names and allowed values together. */
  readonly characters: number;
  /** Of the allowed values of one property that has more than `from` of them. */
  readonly largeEnum: { readonly from: number; readonly characters: number };
}

export interface TimeoutLimits {
  readonly minMs?: number;
  readonly maxMs?: number;
  /** The field counts in steps of this: 1000 for whole seconds. */
  readonly stepMs?: number;
  readonly defaultMs?: number;
}

export interface RetryLimits {
  readonly max: number;
  /** The only growth it knows; without it, both. */
  readonly growth?: 'fixed' | 'exponential';
  /** The pauses it takes; without it, it chooses them itself. */
  readonly pauses?: TimeoutLimits;
  /** It can leave out statuses. */
  readonly except?: true;
}

export interface NameLimits {
  /** A regular expression for the whole name. */
  readonly pattern: string;
  readonly maxLength: number;
}

export interface SpeechFields {
  readonly start?: boolean;
  readonly delay?: boolean;
  readonly done?: boolean;
  readonly failure?: boolean;
  readonly natural?: boolean;
  /** Characters that a message may have. */
  readonly maxLength?: number;
  /** The thresholds of a delay message that it takes. */
  readonly delayMs?: { readonly minMs: number; readonly maxMs: number };
  /** It pauses and says nothing while the request runs. */
  readonly muted?: boolean;
}
