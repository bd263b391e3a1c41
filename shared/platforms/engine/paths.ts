import type { Output } from '../../action/schema/response.js';
import type { Loss } from '../platform.js';

/** The steps of a JSONPath (it begins with `$`) that meets one node (`$.ticket.items[0].id`); null when it has wildcards or filters. */
export function singularPath(path: string): readonly (string | number)[] | null {
  const steps: (string | number)[] = [];
  const step = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^'\\]*)'\]|\["([^"\\]*)"\]/y;
  for (let at = 1; at < path.length; at = step.lastIndex) {
    step.lastIndex = at;
    const match = step.exec(path);
    if (!match) return null;
    const [, name, index, single, double] = match;
    steps.push(index === undefined ? [name, single, double].join('') : Number(index));
  }
  return steps;
}

/** `ticket.items.0.id`: the steps with dots between them. */
export function dotted(steps: readonly (string | number)[]): string {
  return steps.join('.');
}

/** `ticket.items[0].id` */
export function bracketed(steps: readonly (string | number)[]): string {
  return steps
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** `ticket.items[0].id` or `ticket.items.0.id` -> `$.ticket.items[0].id` */
export function readPath(path: string): string {
  const steps = path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter((step) => step !== '');
  return steps.reduce((text, step) => {
    if (/^\d+$/.test(step)) return `${text}[${step}]`;
    return /^[A-Za-z_]\w*$/.test(step) ? `${text}.${step}` : `${text}['${step}']`;
  }, '$');
}

/** Outputs whose path meets more than one node, for platforms whose paths cannot. */
export function pathLosses(outputs: readonly Output[]): readonly Loss[] {
  return outputs.flatMap(({ name, path }, index) =>
    singularPath(path)
      ? []
      : [
          {
            what: `Output ${name}`,
            becomes: 'what the agent reads in the response: the path has wildcards or filters',
            path: ['outputs', index],
          },
        ],
  );
}
