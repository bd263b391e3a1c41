import type { Action } from '../../action/action.js';
import type { Plain } from '../../document/plain.js';
import type { ImportedCall } from '../imported-call.js';
import type { Reference } from '../../template/source.js';
import { slotPattern, type SlotPattern } from './slots.js';

/** Which action of the workspace a call is one of. */
export type CallMatch =
  | { readonly kind: 'matched'; readonly action: Action; readonly by: MatchedBy }
  | { readonly kind: 'ambiguous'; readonly actions: readonly Action[] }
  | { readonly kind: 'none' };

/** What told: the platform's own identifier, the name that the log says, method and address, or a person. */
export type MatchedBy = 'identifier' | 'name' | 'url' | 'person';

const NONE: CallMatch = { kind: 'none' };

/**
 * Finds the action of each call: by the identifier of its platform, by the name that the log says (case and separators
 * ignored), where that names none or several also by method and address. What an environment says may be anything.
 */
export function callMatcher(actions: readonly Action[]): (call: ImportedCall) => CallMatch {
  const byName = namesOf(actions);
  const byId = identifiersOf(actions);
  const addressed = actions.flatMap((action) => addressOf(action) ?? []);
  const known = new Map(addressed.map((address) => [address.action, address]));
  return ({ name, toolId, platform, request }) => {
    const identified = toolId === null ? undefined : byId.get(identifier(platform ?? '', toolId));
    if (identified) return { kind: 'matched', action: identified, by: 'identifier' };
    const named = name === null ? [] : [...(byName.get(plainName(name)) ?? [])];
    const [only] = named;
    if (named.length === 1 && only) return { kind: 'matched', action: only, by: 'name' };
    if (request === null) return named.length === 0 ? NONE : { kind: 'ambiguous', actions: named };
    const among = named.length === 0 ? addressed : named.flatMap((action) => known.get(action) ?? []);
    const found = byAddress(among, request.method, pathOf(request.url));
    return found.kind === 'none' && named.length > 0 ? { kind: 'ambiguous', actions: named } : found;
  };
}

interface Address {
  readonly action: Action;
  readonly method: string;
  readonly pattern: SlotPattern;
}

/** What platforms call their id of a tool in the files that an importer keeps under `platforms.<id>.file`. */
const IDENTIFIERS = ['id', 'tool_id', 'toolId', 'action_id'] as const;

function identifiersOf(actions: readonly Action[]): ReadonlyMap<string, Action> {
  return new Map(
    actions.flatMap((action) =>
      [...action.platforms].flatMap(([platform, { file }]) =>
        IDENTIFIERS.flatMap((key): [string, Action][] => {
          const id = memberOf(file, key);
          return typeof id === 'string' && id !== '' ? [[identifier(platform, id), action]] : [];
        }),
      ),
    ),
  );
}

function memberOf(plain: Plain | undefined, key: string): Plain | undefined {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return undefined;
  return (plain as Readonly<Record<string, Plain>>)[key];
}

function identifier(platform: string, id: string): string {
  return `${platform}\n${id}`;
}

function namesOf(actions: readonly Action[]): ReadonlyMap<string, ReadonlySet<Action>> {
  const byName = new Map<string, Set<Action>>();
  for (const action of actions) {
    const targets = [...action.platforms.values()].flatMap(({ callName, name }) => [callName, name]);
    for (const name of [action.callName, action.id, action.name, ...targets]) {
      const plain = plainName(name ?? '');
      if (plain === '') continue;
      byName.set(plain, (byName.get(plain) ?? new Set()).add(action));
    }
  }
  return byName;
}
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function addressOf(action: Action): Address | null {
  if (action.request === null) return null;
  const pattern = addressPattern(action.request.url);
  // An address that is nothing but places would be every address.
  if (pattern.fixed < 2) return null;
  return { action, method: action.request.method, pattern };
}

/** The pattern of an address without its query; scheme and capitals of the host tell nothing. */
export function addressPattern(url: string): SlotPattern {
  return slotPattern(pathOf(url), segment, '\\/?');
}

function segment({ source }: Reference): string {
  return source === 'environment' ? '.+?' : '[^/]+';
}

/** An address or its template as it is compared: without scheme, query and fragment, the host in lower case. */
export function pathOf(url: string): string {
  const [path = ''] = url.replace(/^https?:\/\//i, '').split(/[?#]/);
  return path.replace(/^[^/{}]+/, (host) => host.toLowerCase()).replace(/\/+$/, '');
}

function byAddress(among: readonly Address[], method: string, path: string): CallMatch {
  let best: Address[] = [];
  for (const address of among) {
    if (address.method !== method.toUpperCase() || address.pattern.capture(path) === null) continue;
    const fixed = best[0]?.pattern.fixed ?? -1;
    if (address.pattern.fixed > fixed) best = [address];
    else if (address.pattern.fixed === fixed) best.push(address);
  }
  const [first] = best;
  if (first === undefined) return NONE;
  if (best.length > 1) return { kind: 'ambiguous', actions: best.map(({ action }) => action) };
  return { kind: 'matched', action: first.action, by: 'url' };
}
