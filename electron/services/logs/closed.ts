import type { Failure } from '../../../shared/failure/failure.js';

/** What a log that was closed answers. */
export const CLOSED: Failure = {
  class: 'aborted',
  message: 'The log was closed.',
  hint: 'Open the workspace again.',
};
