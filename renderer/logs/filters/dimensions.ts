import { OUTCOMES, STATUS_CLASSES } from '@shared/recording/filter';
import type { Facets } from '@shared/recording/figures';
import { RUN_ORIGINS } from '@shared/recording/recording';
import type { LogConditions } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';

/** One chip: the conditions that its menu holds. */
export interface Dimension {
  readonly name: string;
  readonly conditions: readonly (keyof Facets)[];
}

export const DIMENSIONS: readonly Dimension[] = [
  { name: texts.dimensions.action, conditions: ['actions'] },
  { name: texts.dimensions.standsOut, conditions: ['outcomes', 'hasFinding'] },
  { name: texts.dimensions.environment, conditions: ['environments'] },
  { name: texts.dimensions.status, conditions: ['statuses', 'classes'] },
  { name: texts.dimensions.from, conditions: ['origins', 'platforms'] },
];

/** A value of a condition and how many runs it would leave; null while they are not counted. */
export interface Choice {
  readonly condition: keyof Facets;
  readonly value: string | boolean | null;
  readonly count: number | null;
  readonly more: boolean;
  readonly chosen: boolean;
}

const always: Readonly<Partial<Record<keyof Facets, readonly string[]>>> = {
  outcomes: OUTCOMES,
  statuses: STATUS_CLASSES.slice(1),
  origins: RUN_ORIGINS,
};

/** The values of a chosen condition, as a list. */
export function chosenOf(conditions: LogConditions, key: keyof Facets): readonly Choice['value'][] {
  if (key === 'hasFinding') return conditions.hasFinding ? [true] : [];
  return conditions[key] ?? [];
}

/** What a menu offers for one condition: what has runs, and what is chosen. Pure. */
export function choicesOf(
  conditions: LogConditions,
  facets: Facets | null,
  condition: keyof Facets,
): readonly Choice[] {
  const chosen = chosenOf(conditions, condition);
  const counted = facets?.[condition] ?? null;
  const values = new Set<Choice['value']>([
    ...(counted ? counted.map(({ value }) => value) : (always[condition] ?? [])),
    ...chosen,
  ]);
  return [...values].map((value) => {
    const facet = counted?.find((one) => one.value === value);
    return {
      condition,
      value,
      count: facet?.count ?? (counted ? 0 : null),
      more: facet?.more ?? false,
      chosen: chosen.includes(value),
    };
  });
}

/** The conditions with a choice put in or taken out. Pure. */
export function toggled(conditions: LogConditions, { condition, value, chosen }: Choice): LogConditions {
  if (condition === 'hasFinding') {
    const { hasFinding: _gone, ...rest } = conditions;
    return chosen ? rest : { ...conditions, hasFinding: true };
  }
  const { [condition]: before = [], ...rest } = conditions;
  const after = chosen ? before.filter((one) => one !== value) : [...before, value];
  return after.length === 0 ? rest : { ...rest, [condition]: after };
}

/** Without the conditions of a dimension. Pure. */
export function without(conditions: LogConditions, { conditions: keys }: Dimension): LogConditions {
  return Object.fromEntries(
    Object.entries(conditions).filter(([key]) => !keys.includes(key as keyof Facets)),
  );
}
