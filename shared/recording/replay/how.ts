import type { GivenValues } from '../../ipc/limits.js';

/**
 * How a recording is replayed: byte for byte as it was, or as the document now is, with what differs. Secrets are
 * resolved again by name either way.
 */
export type ReplayHow =
  | { readonly mode: 'recorded' }
  | {
      readonly mode: 'document';
      readonly environment: string | null;
      readonly platform: string | null;
      /** Over the recorded values, by the name between the braces; null makes one absent. */
      readonly given: GivenValues;
    };
