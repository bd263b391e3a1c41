import type { RunOrigin } from '@shared/recording/recording';

export const runTexts = {
  last: 'Last runs',
  lastOne: 'Last run',
  ofAction: 'of this action',
  openLog: 'Open log',
  fold: 'Fold the last runs',
  unfold: 'Unfold the last runs',
  none: (keys: string | null) =>
    keys === null
      ? 'No run yet. Run this action in the test panel.'
      : `No run yet. Press ${keys} to run this action.`,
  noneAtAll: 'No run yet.',
  again: 'Run again with the same values',
  offline: 'no environment',
  origins: {
    panel: 'panel',
    once: 'once',
    case: 'case',
    replay: 'replay',
    rehearsal: 'rehearsal',
    mock: 'mock',
    import: 'import',
    credential: 'credential',
  } satisfies Record<RunOrigin, string>,
} as const;
