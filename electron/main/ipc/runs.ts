import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function runHandlers({ runs }: House): HandlersOf<'run'> {
  return {
    'run.start': (asked) => runs.start(asked),
    'run.testCredential': (asked) => runs.testCredential(asked),
    'run.cancel': ({ runId }) => {
      runs.cancel(runId);
      return null;
    },
  };
}
