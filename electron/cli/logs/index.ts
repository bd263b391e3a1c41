import { diff } from './diff.js';
import { exportVerb } from './export.js';
import { importVerb } from './import.js';
import { list, search } from './list.js';
import { prune } from './prune.js';
import { replay } from './replay.js';
import { show } from './show.js';
import type { LogVerb } from './verb.js';

/** Everything `logs` does, in the order of its help. */
export const LOG_VERBS: readonly LogVerb[] = [
  list,
  show,
  search,
  replay,
  diff,
  exportVerb,
  importVerb,
  prune,
];
