import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import type { Reference } from '../../template/source.js';
import type { ResolvedValue, ResolvedValues } from '../../template/values.js';
import type { Loss, WorkspaceFacts } from '../platform.js';
import type { Profile } from '../profile.js';
import { withMember } from './body.js';
import { profileLosses } from './losses.js';
import { BODY_METHODS } from './methods.js';
import { optionsOf, type Options } from './options.js';
import { flatName, promote, type Clash } from './promote.js';
import { argumentLosses, withoutArguments } from './rows.js';
import { spelling, type Spelling } from './spell.js';
import { bindingsOf, mergeTarget } from './target.js';
import { referencesIn } from './templates.js';
import { fitTiming } from './timing.js';

/** An action as it goes to one platform. */
export interface Wire {
  /**
   * Overrides and `bind` applied, values the platform lacks made parameters. Its request is what the platform sends,
   * made when it is asked for: most checks look at names and limits alone.
   */
  readonly action: Action;
  /** The request as our document has it, with the names of the wire: what stands behind a function call. */
  readonly authored: HttpRequest | null;
  /** By the names of the wire. */
  readonly values: ResolvedValues;
  readonly clashes: readonly Clash[];
  readonly options: Options;
  /** Worked out when they are asked for: neither a check nor a preview needs them. */
  readonly losses: readonly Loss[];
  readonly spell: Spelling;
}

/** How a platform changes a request before it sends it; without one the profile's limits are applied. */
export type SendRule = (action: Action, request: HttpRequest, options: Options) => HttpRequest;

export function wireOf(
  id: string,
  profile: Profile,
  send: SendRule | undefined,
  action: Action,
  given: ResolvedValues,
  workspace: WorkspaceFacts | undefined,
): Wire {
  const target = mergeTarget(action, id);
  const { action: promoted, aliases, losses, clashes } = promote(profile, target, workspace);
  const options = optionsOf(profile, action, id);
  const authored = promoted.request;
  let request: HttpRequest | null = null;
  let spell: Spelling | undefined;
  const onWire: Action = {
    ...promoted,
    get request() {
      return (request ??= authored && sent(profile, send, promoted, authored, options));
    },
  };
  const values = aliased(given, [
    // Bindings first: what is bound may go out under a flat name.
    ...[...bindingsOf(action, id)].map(([from, to]) => [to, from] as const),
    ...aliases,
  ]);
  return {
    action: onWire,
    authored,
    values,
    clashes,
    options,
    get losses() {
      return [
        ...losses,
        ...profileLosses(profile, target),
        ...(authored ? argumentLosses(profile, authored) : []),
      ];
    },
    get spell() {
      return (spell ??= spelling(profile, onWire, values, workspace));
    },
  };
}

/** The values with further names for some of them; a name that has a value keeps it. */
function aliased(values: ResolvedValues, names: Iterable<readonly [string, string]>): ResolvedValues {
  const result = new Map<string, ResolvedValue>(values);
  for (const [name, from] of names) {
    const value = result.get(from);
    const own = result.get(name);
    if (!value || (own && own.origin !== 'absent')) continue;
    const source = name.startsWith('context.')
      ? 'context'
      : name.startsWith('outputs.')
        ? 'output'
        : 'parameter';
    result.set(name, { ...value, ref: name, source });
  }
  return result;
}

/** The request as the platform sends it: rows, timeout and retries by its profile, the rest by its own rule. */
function sent(
  profile: Profile,
  send: SendRule | undefined,
  action: Action,
  authored: HttpRequest,
  options: Options,
): HttpRequest {
  if (profile.carries.value === 'function') return authored;
  const request = withoutArguments(profile, authored);
  const { timeoutMs: _timeout, retry: _retry, ...rest } = (send ?? fitted(profile))(action, request, options);
  return { ...rest, ...fitTiming(profile, request) };
}

/** The timeout a platform's file says: as it fits there, and only when the document says one. */
export function writtenTimeoutMs({
  action,
  authored,
}: Pick<Wire, 'action' | 'authored'>): number | undefined {
  return authored?.timeoutMs === undefined ? undefined : action.request?.timeoutMs;
}

/** Applies the profile's limits to a request: what it has no field for goes, what may not stand in the URL moves. */
function fitted(profile: Profile): SendRule {
  return (_action, request) => {
    const parts = profile.parts?.value;
    const auth =
      request.auth && profile.auth?.value.includes(request.auth.kind) === false ? undefined : request.auth;
    const kept: HttpRequest = {
      ...request,
      auth,
      query: parts?.includes('query') === false ? undefined : request.query,
      headers: parts?.includes('headers') === false ? undefined : request.headers,
    };
    return profile.placeholders?.value.includes('url') === false ? withStaticUrl(kept) : kept;
  };
}

/** Moves every value of the conversation out of the URL: into the body where the method has one, else into the query. */
export function withStaticUrl(request: HttpRequest): HttpRequest {
  const { url, query, moved } = splitStaticUrl(request.url);
  const rows = [...query, ...(request.query ?? [])];
  let body = request.body;
  for (const { name: dotted, ref } of moved) {
    const name = flatName(dotted);
    const grown = BODY_METHODS.includes(request.method) ? withMember(body, name, `{{${ref}}}`) : null;
    if (grown) body = grown;
    else rows.push({ name, value: `{{${ref}}}` });
  }
  return { ...request, url, query: rows, ...(body && { body }) };
}

/** A URL in two: what stands before the "?", and its query rows. */
export function splitUrl(url: string): {
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly value: string }[];
} {
  const at = url.indexOf('?');
  if (at < 0) return { path: url, query: [] };
  const rows = url
    .slice(at + 1)
    .split('&')
    .filter((row) => row !== '');
  return {
    path: url.slice(0, at),
    query: rows.map((row) => {
      const equals = row.indexOf('=');
      return equals < 0
        ? { name: row, value: '' }
        : { name: row.slice(0, equals), value: row.slice(equals + 1) };
    }),
  };
}

/** The URL with neither query nor segments that hold a value of the conversation. */
export function splitStaticUrl(url: string): {
  readonly url: string;
  readonly query: readonly { readonly name: string; readonly value: string }[];
  readonly moved: readonly Reference[];
} {
  const { path, query } = splitUrl(url);
  const moved: Reference[] = [];
  const segments = path.split(/(?<!\/)\/(?!\/)/).filter((segment) => {
    const dynamic = referencesIn(segment).filter((reference) => reference.source !== 'environment');
    moved.push(...dynamic);
    return dynamic.length === 0;
  });
  return { url: segments.join('/'), query, moved };
}
