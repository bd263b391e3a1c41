import type { Action } from '../../action/action.js';
import type { NodePath } from '../../document/plain.js';
import type { Finding } from '../../lint/finding.js';
import type { PlatformOption, Profile } from '../profile.js';
import { finding, type Checked } from './checked.js';

/** Each option of a platform with the value that holds; one that the platform does not know counts as its default. */
export type Options = Readonly<Record<string, string>>;

export function optionsOf(profile: Profile, action: Action, id: string): Options {
  const written = action.platforms.get(id)?.options ?? {};
  return Object.fromEntries(
    Object.entries(profile.options?.value ?? {}).map(([name, option]) => {
      const value = Object.hasOwn(written, name) ? written[name] : undefined;
      return [name, typeof value === 'string' && option.values.includes(value) ? value : option.default];
    }),
  );
}

/** Options that nobody there knows, and values that they do not have. */
export function checkOptions(platform: Checked, action: Action): readonly Finding[] {
  const known = platform.profile.options?.value ?? {};
  const written = action.platforms.get(platform.id)?.options ?? {};
  return Object.entries(written).flatMap(([name, value]) => {
    const path = ['platforms', platform.id, 'options', name];
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) return [unknownOption(platform, path, name, Object.keys(known), Object.keys(written))];
    if (typeof value === 'string' && option.values.includes(value)) return [];
    return [wrongValue(platform, path, name, option)];
  });
}

function found(platform: Checked, path: NodePath, message: string): Finding {
  const fact = platform.profile.options ?? platform.profile.carries;
  return finding(platform, { source: fact.source }, 'platform-option', 'error', path, message);
}

function unknownOption(
  platform: Checked,
  path: NodePath,
  name: string,
  known: readonly string[],
  written: readonly string[],
): Finding {
  if (known.length === 0) {
    const edits = [{ kind: 'remove', path }] as const;
    const fix = { title: `Remove ${name}`, edits };
    return { ...found(platform, path, `${platform.name} has no options: take ${name} out.`), fix };
  }
  const message = `${platform.name} has no option ${name}: it knows ${known.join(', ')}.`;
  const near = known.find((candidate) => isNear(candidate, name) && !written.includes(candidate));
  if (near === undefined) return found(platform, path, message);
  const edits = [{ kind: 'rename', path, key: near }] as const;
  return { ...found(platform, path, message), fix: { title: `Write ${near}`, edits } };
}

function wrongValue(platform: Checked, path: NodePath, name: string, option: PlatformOption): Finding {
  const message = `${name} of ${platform.name} is ${option.values.join(' or ')}. ${option.title} Without it, ${option.default} holds.`;
  return found(platform, path, message);
}

/** Whether a name is another one but for case, separators and one wrong, missing or further letter. */
function isNear(wanted: string, written: string): boolean {
  const [a, b] = [wanted, written].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')) as [
    string,
    string,
  ];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  return [
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ].some(([left = 0, right = 0]) => a.slice(head + left) === b.slice(head + right));
}
