/** A step from a container to a member: a name, or an index. */
export type Step = string | number;

/** A normalized path of RFC 9535, section 2.7: `$['ticket'][0]`. */
export function normalizedPath(steps: readonly Step[]): string {
  return `$${steps.map(normalizedStep).join('')}`;
}

export function normalizedStep(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  // JSON's escapes are those of a normalized path, but for the quote that is escaped.
  const name = JSON.stringify(step)
    .slice(1, -1)
    .replace(/\\.|'/g, (found) => (found === "'" ? "\\'" : found === '\\"' ? '"' : found));
  return `['${name}']`;
}

const STEP = /\[(?:(0|[1-9][0-9]*)|'((?:[^'\\]|\\.)*)')\]/y;

/** The steps of a normalized path; null for any other text. */
export function readNormalizedPath(path: string): Step[] | null {
  if (!path.startsWith('$')) return null;
  const steps: Step[] = [];
  for (let at = 1; at < path.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const found = STEP.exec(path);
    const step = found && (found[1] === undefined ? unescaped(found[2] ?? '') : Number(found[1]));
    if (step === null) return null;
    steps.push(step);
  }
  return steps;
}

function unescaped(name: string): string | null {
  const json = name.replace(/\\'|"/g, (found) => (found === '"' ? '\\"' : "'"));
  try {
    return JSON.parse(`"${json}"`) as string;
  } catch {
    return null;
  }
}
