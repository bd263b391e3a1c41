import { OUTCOMES, STATUS_CLASSES, type LogFilter } from '../../../shared/recording/filter.js';
import type { Facet, Facets } from '../../../shared/recording/figures.js';
import type { RunClass, RunOrigin } from '../../../shared/recording/recording.js';
import type { Database } from './database.js';
import type { Tag } from './tags.js';

/** Counts what a filter leaves. */
type Count = (filter: LogFilter) => Promise<Pick<Facet<unknown>, 'count' | 'more'>>;

/** The values that a filter can choose among: those that recordings have had. */
type Values = (letter: Tag['letter']) => Promise<(string | null)[]>;

/**
 * How many recordings every value of every condition would leave. Each count stands alone, so that a person's next
 * question goes between two of them.
 */
export async function facetsOf(filter: LogFilter, values: Values, count: Count): Promise<Facets> {
  const facet = async <K extends keyof Facets, T extends Facets[K][number]['value']>(
    key: K,
    candidates: readonly T[],
    condition: (value: T) => LogFilter,
  ): Promise<Facet<T>[]> => {
    const { [key]: _own, ...others } = filter;
    const found: Facet<T>[] = [];
    for (const value of candidates) {
      const counted = await count({ ...others, ...condition(value) });
      if (counted.count > 0) found.push({ value, ...counted });
    }
    // What has no name stands last among equals.
    return found.sort((a, b) => b.count - a.count || Number(a.value === null) - Number(b.value === null));
  };
  return {
    outcomes: await facet('outcomes', OUTCOMES, (value) => ({ outcomes: [value] })),
    statuses: await facet('statuses', STATUS_CLASSES, (value) => ({ statuses: [value] })),
    environments: await facet('environments', await values('e'), (value) => ({ environments: [value] })),
    actions: await facet('actions', await values('a'), (value) => ({ actions: [value] })),
    origins: await facet('origins', (await values('o')) as RunOrigin[], (value) => ({ origins: [value] })),
    platforms: await facet('platforms', await values('p'), (value) => ({ platforms: [value] })),
    classes: await facet('classes', (await values('c')) as RunClass[], (value) => ({ classes: [value] })),
    hasFinding: await facet('hasFinding', [true], (value) => ({ hasFinding: value })),
  };
}

/** The values that recordings have had, by the letter of their tag. */
export function valuesOf(database: Database, letter: Tag['letter']): (string | null)[] {
  const rows = database.all(
    'SELECT n.text FROM tags t LEFT JOIN names n ON n.id = t.number WHERE t.letter = ?',
    letter,
  );
  return rows.map((row) => row['text'] as string | null);
}
