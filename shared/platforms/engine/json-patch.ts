import { fail } from '../../failure/failure.js';
import { equalJson } from '../../json/equal.js';
import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { object, textAt } from './json.js';

/** The operations (RFC 6902: add, replace, remove) that make `theirs` of `ours`. They can say null; a merge patch cannot. */
export function patchOperations(ours: Json, theirs: Json, pointer = ''): readonly Json[] {
  if (equalJson(ours, theirs)) return [];
  if (isObject(ours) && isObject(theirs)) {
    return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((key) => {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const before = Object.hasOwn(ours, key) ? ours[key] : undefined;
      const after = Object.hasOwn(theirs, key) ? theirs[key] : undefined;
      if (after === undefined) return [operation('remove', at)];
      return before === undefined ? [operation('add', at, after)] : patchOperations(before, after, at);
    });
  }
  if (isArray(ours) && isArray(theirs) && ours.length === theirs.length) {
    return ours.flatMap((item, index) => patchOperations(item, theirs[index] ?? null, `${pointer}/${index}`));
  }
  return [operation('replace', pointer, theirs)];
}

function operation(op: string, path: string, value?: Json): Json {
  return object([
    ['op', op],
    ['path', path],
    ['value', value],
  ]);
}

/** Applies such operations. Throws FailureError `bad-document` for others, and for places that do not exist. */
export function applyOperations(json: Json, operations: readonly Json[]): Json {
  return operations.reduce<Json>((target, one) => {
    const change = readOperation(one);
    const result = changed(target, change.steps, change);
    return result === undefined ? refuse(change.path) : result;
  }, json);
}

interface Change {
  readonly inserts: boolean;
  readonly path: string;
  readonly steps: readonly string[];
  /** Undefined takes the node out. */
  readonly value: Json | undefined;
}

function readOperation(json: Json): Change {
  const one = isObject(json) ? json : object([]);
  const op = textAt(one, 'op');
  const path = textAt(one, 'path') ?? '';
  const value = Object.hasOwn(one, 'value') ? one['value'] : undefined;
  const [first, ...steps] = path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const isRemoval = op === 'remove' && path !== '';
  const isSetting = (op === 'add' || op === 'replace') && value !== undefined;
  if (first !== '' || !(isRemoval || isSetting)) return refuse(path);
  return { path, steps, inserts: op === 'add', value: isRemoval ? undefined : value };
}

/** The tree with one node set, inserted or taken out. */
function changed(target: Json | undefined, steps: readonly string[], change: Change): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return change.value;
  const adds = change.inserts && rest.length === 0;
  if (isArray(target)) {
    const index = step === '-' ? target.length : /^\d{1,9}$/.test(step) ? Number(step) : Infinity;
    if (index > target.length || (index === target.length && !adds)) return refuse(change.path);
    const next = changed(target[index], rest, change);
    return [
      ...target.slice(0, index),
      ...(next === undefined ? [] : [next]),
      ...target.slice(adds ? index : index + 1),
    ];
  }
  if (!isObject(target)) return refuse(change.path);
  if (!Object.hasOwn(target, step)) {
    return adds ? object([...Object.entries(target), [step, change.value]]) : refuse(change.path);
  }
  return object(
    Object.entries(target).map(([key, member]) => [
      key,
      key === step ? changed(member, rest, change) : member,
    ]),
  );
}

function refuse(path: string): never {
  return fail({
    class: 'bad-document',
    message: `The patch in "file" does not fit this export at "${path}".`,
    hint: 'Write add, replace or remove with a path that the exported file has (RFC 6902), or take the patch out.',
  });
}
