import type { HttpRequest, RequestRow } from '../../action/schema/request.js';
import type { Loss } from '../platform.js';
import type { Profile } from '../profile.js';
import { BODY_METHODS } from './methods.js';
import { referencesIn } from './templates.js';

type RowPart = 'query' | 'headers';
const ROW_PARTS: readonly RowPart[] = ['query', 'headers'];

/** The request without the rows in which the platform cannot put what the model collects. */
export function withoutArguments(profile: Profile, request: HttpRequest): HttpRequest {
  const kept = (part: RowPart) => request[part]?.filter((row) => !isRefused(profile, part, row));
  return {
    ...request,
    ...(request.query && { query: kept('query') }),
    ...(request.headers && { headers: kept('headers') }),
  };
}

/** Those rows of the parts it has, with what becomes of their values. */
export function argumentLosses(profile: Profile, request: HttpRequest): readonly Loss[] {
  return ROW_PARTS.flatMap((part) => {
    const rows = (request[part] ?? []).filter((row) => isRefused(profile, part, row));
    if (rows.length === 0 || profile.parts?.value.includes(part) === false) return [];
    const names = rows.map(({ name }) => name).join(', ');
    const posts = profile.carries.value === 'arguments' && BODY_METHODS.includes(request.method);
    const place = part === 'query' ? 'query rows' : 'headers';
    const becomes = `${posts ? 'fields of the body' : 'nothing'}: ${place} there take no value of the model`;
    return [{ what: `Parameters in ${names}`, becomes, path: ['request', part], into: ['request', 'body'] }];
  });
}

function isRefused(profile: Profile, part: RowPart, row: RequestRow): boolean {
  const places = profile.argumentPlaces?.value;
  if (!places || places.includes(part)) return false;
  return referencesIn(row.value).some(({ source }) => source === 'parameter');
}
