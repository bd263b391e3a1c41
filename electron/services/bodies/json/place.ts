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
