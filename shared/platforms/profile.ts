import type { Kind, Phase } from '../action/action.js';
import type { ParameterType } from '../action/schema/parameter.js';
import type { Auth, Method } from '../action/schema/request.js';

/** A fact with the page it was read on. `verified: false` never blocks; at most it is a hint. */
export interface Fact<T> {
  readonly value: T;
  readonly source: string;
  readonly verified?: false;
}

/** What a platform can express, as data. A key that is absent is not limited, or not known to be. */
export interface Profile {
  readonly kinds: Fact<readonly Kind[]>;
  readonly phases?: Fact<readonly Phase[]>;
  readonly methods?: Fact<readonly Method[]>;
  readonly auth?: Fact<readonly Auth['kind'][]>;
  readonly types?: Fact<readonly ParameterType[]>;
  readonly callName?: Fact<{
    readonly pattern: string;
    readonly maxLength: number;
    readonly reserved?: readonly string[];
  }>;
  readonly description?: Fact<{ readonly min?: number; readonly max?: number }>;
  readonly timeout?: Fact<{
    readonly minMs?: number;
    readonly maxMs?: number;
    readonly stepMs?: number;
    readonly defaultMs?: number;
  }>;
  readonly retries?: Fact<{ readonly max: number }>;
  readonly httpsOnly?: Fact<true>;
  /** The function formats carry parameters alone; template and schema platforms carry the request. */
  readonly carries: Fact<'parameters' | 'template' | 'schema' | 'nothing'>;
  /** Places of the request where a placeholder may stand. */
  readonly placeholders?: Fact<readonly ('url' | 'query' | 'headers' | 'body')[]>;
  /** How a placeholder is written there; `{name}` stands for the name, e.g. `{{name}}` or `<name>`. */
  readonly dialect?: Fact<{ readonly write: string; readonly dotted: boolean }>;
  /** Context values the platform supplies, by our name -> its name. */
  readonly context?: Fact<Readonly<Record<string, string>>>;
  /** Which texts it speaks, and whether it can speak while it waits. */
  readonly speech?: Fact<{
    readonly start?: boolean;
    readonly delay?: boolean;
    readonly done?: boolean;
    readonly failure?: boolean;
    readonly natural?: boolean;
    /** It pauses and says nothing while the request runs. */
    readonly muted?: boolean;
  }>;
  readonly outputs?: Fact<boolean>;
  readonly whenNotToUse?: Fact<boolean>;
}
