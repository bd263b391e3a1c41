import type { Output } from '../../action/schema/response.js';
import type { Plain } from '../../document/plain.js';
import type { JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { listAt, object, objectAt, textAt } from '../engine/json.js';
import { bracketed, readPath, singularPath } from '../engine/paths.js';

/** Outputs as aliases; those whose path meets several nodes are left out. https://docs.vapi.ai/tools/api-request/response-data */
export function aliasesOf(outputs: readonly Output[]): JsonObject | undefined {
  const aliases = outputs.flatMap(({ name, path }) => {
    const steps = singularPath(path);
    if (!steps) return [];
    return [
      object([
        ['key', name],
        ['value', liquid(steps)],
      ]),
    ];
  });
  return aliases.length > 0 ? object([['aliases', aliases]]) : undefined;
}

/** Fields of the answer are variables by their names; of a list, by `$[0]`. */
function liquid(steps: readonly (string | number)[]): string {
  const path = bracketed(steps);
  return `{{ ${typeof steps[0] === 'number' || path === '' ? `$${path}` : path} }}`;
}

export function readAliases(tool: JsonObject): readonly Plain[] {
  const plan = objectAt(tool, 'variableExtractionPlan') ?? object([]);
  return listAt(plan, 'aliases').flatMap((alias) => {
    const key = isObject(alias) ? textAt(alias, 'key') : undefined;
    const value = isObject(alias)
      ? /^\{\{\s*([^{}|]+?)\s*\}\}$/.exec(textAt(alias, 'value') ?? '')?.[1]
      : undefined;
    if (key === undefined || value === undefined) return [];
    return [{ name: key.replace(/[^A-Za-z0-9_]/g, '_').toLowerCase(), path: readPath(value) }];
  });
}
