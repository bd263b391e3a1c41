import type { RunOrigin } from '@shared/recording/recording';

export const runTexts = {
  last: 'Last runs',
  lastOne: 'Last run',
  ofAction: 'of this action',
  openLog: 'Open log',
  fold: 'Fold the last runs',
  unfold: 'Unfold the last runs',
  none: 'No run yet. Press Ctrl+Enter to run this action.',
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
