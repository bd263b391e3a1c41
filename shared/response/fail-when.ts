import type { FailRule } from '../action/schema/response.js';
import { parseJson } from '../json/parse.js';
import { matchesPattern } from '../template/pattern.js';
import { textOf } from '../template/text.js';
import type { PickedByPath } from './extract.js';
import { meets } from './meets.js';

/**
 * The first rule by which a 2xx answer is a failure, or null. A rule with a path alone asks whether something stands
 * there; a null there counts as nothing, because many APIs answer `"error": null` on success.
 */
export function failedRule(rules: readonly FailRule[], picked: PickedByPath): FailRule | null {
  return rules.find((rule) => applies(rule, picked)) ?? null;
}

function applies(rule: FailRule, picked: PickedByPath): boolean {
  const found = picked.get(rule.path);
  if (!found || 'message' in found) return false;
  const values = found.nodes.map(({ json }) => parseJson(json));
  const { equals, matches } = rule;
  if (equals !== undefined) return values.some((value) => meets(value, equals));
  const said = values.filter((value) => value !== null);
  if (matches !== undefined) return said.some((value) => matchesPattern(textOf(value), matches) === 'yes');
  return (rule.present ?? true) === said.length > 0;
}

/** `$.error is present`: a rule as a person reads it. */
export function ruleText({ path, present, equals, matches }: FailRule): string {
  if (equals !== undefined) return `${path} is ${equals === null ? 'null' : textOf(equals)}`;
  if (matches !== undefined) return `${path} matches ${matches}`;
  return present === false ? `${path} is missing` : `${path} is present`;
}
