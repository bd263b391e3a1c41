import type { Json } from '../json/json.js';
import { isArray, isObject } from '../json/kind.js';

/** A step from a container to a member: a name, or an index. */
export type Step = string | number;

/** A normalized path of RFC 9535, section 2.7: `$['ticket'][0]`. */
export function normalizedPath(steps: readonly Step[]): string {
  return `$${steps.map(normalizedStep).join('')}`;
}

export function normalizedStep(step: Step): string {
  return typeof step === 'number' ? `[${step}]` : `['${escaped(step)}']`;
}

/** A normalized path as people write it: `$.ticket.id`, `$.devices[0]["serial no"]`. */
export function readablePath(path: string): string {
  return (readNormalizedPath(path) ?? []).reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (/^[A-Za-z_]\w*$/.test(step)) return `${text}.${step}`;
    return `${text}[${JSON.stringify(step)}]`;
  }, '$');
}

/** JSON's escapes are those of a normalized path, but for the quote that is escaped. */
function escaped(name: string): string {
  return JSON.stringify(name)
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === "'" ? "\\'" : found === '\\"' ? '"' : found));
}

/** The value at a place, or undefined where there is none. */
export function valueAt(json: Json, steps: readonly Step[]): Json | undefined {
  let at: Json | undefined = json;
  for (const step of steps) {
    if (typeof step === 'number' && isArray(at)) at = at[step];
    else if (typeof step === 'string' && isObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}

const STEP = /\[(?:(0|[1-9][0-9]*)|'((?:[^'\\]|\\.)*)')\]/y;

/** The steps of a normalized path; null for any other text. */
export function readNormalizedPath(path: string): Step[] | null {
  if (!path.startsWith('$')) return null;
  const steps: Step[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    const step = match && (match[1] === undefined ? unescaped(match[2] ?? '') : Number(match[1]));
    if (step === null) return null;
    steps.push(step);
  }
  return steps;
}

function unescaped(name: string): string | null {
  const json = name.replace(/\\.|"/g, (found) => (found === '"' ? '\\"' : found === "\\'" ? "'" : found));
  try {
    return JSON.parse(`"${json}"`) as string;
  } catch {
    return null;
  }
}
