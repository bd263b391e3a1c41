import type { PlainMap } from '../../document/plain.js';
import type { Profile } from '../profile.js';

/** Turns a platform's placeholders into ours, and remembers what they name. */
export interface DialectReader {
  readonly read: (text: string) => string;
  /** Context values met, ready to be declared. */
  readonly context: () => readonly PlainMap[];
  /** Other names met: parameters. */
  readonly parameters: () => readonly string[];
}

/**
 * @param fallback what an unknown name is: a parameter, or a context value for platforms that collect none
 */
export function dialectReader(profile: Profile, fallback: 'parameter' | 'context'): DialectReader {
  const [open = '{{', close = '}}'] = (profile.dialect?.value.write ?? '{{name}}').split('name');
  const pattern = new RegExp(`${escaped(open)}\\s*([A-Za-z_][\\w.-]*)\\s*${escaped(close)}`, 'g');
  const ours = oursByTheirs(profile.context.value);
  const context = new Set<string>();
  const parameters = new Set<string>();
  return {
    read: (text) =>
      text.replace(pattern, (_all, name: string) => {
        const known = ours.get(name) ?? (fallback === 'context' ? name : undefined);
        if (known === undefined) {
          const parameter = name.toLowerCase().replace(/[^a-z0-9_]/g, '_');
          parameters.add(parameter);
          return `{{${parameter}}}`;
        }
        context.add(known);
        return `{{context.${known}}}`;
      }),
    context: () => [...context].map((name) => ({ name, type: 'string' })),
    parameters: () => [...parameters],
  };
}

/** Their name -> ours; of several names of ours for one of theirs, the one the profile says first. */
export function oursByTheirs(context: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(context)
      .reverse()
      .map(([name, theirs]) => [theirs, name]),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
