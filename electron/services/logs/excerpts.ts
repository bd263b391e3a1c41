import { excerptOf, type Excerpt } from '../../../shared/recording/excerpt.js';
import type { LogFilter } from '../../../shared/recording/filter.js';
import { maskRecording } from '../../../shared/personal/mask-recording.js';
import type { PersonalRules } from '../../../shared/personal/rules.js';
import { matcher } from '../../../shared/recording/terms.js';
import type { Database } from './database.js';
import { recordingReader } from './detail.js';
import { showRecording } from './queries.js';

export interface ExcerptQuery extends Pick<LogFilter, 'search' | 'contains'> {
  readonly ids: readonly string[];
  readonly personal: PersonalRules | null;
}

/** Why each of these recordings was found, by id; those that match nowhere a person can see are left out. */
export function excerptsOf(
  database: Database,
  { ids, search, contains, personal }: ExcerptQuery,
): Map<string, Excerpt> {
  const matches = matcher(search, contains);
  const read = recordingReader(database);
  const excerpts = new Map<string, Excerpt>();
  if (matches === null) return excerpts;
  for (const id of ids) {
    const excerpt = excerptOf(maskRecording(showRecording(database, id, read), personal), matches);
    if (excerpt) excerpts.set(id, excerpt);
  }
  return excerpts;
}
