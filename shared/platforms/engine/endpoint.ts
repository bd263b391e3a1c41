import type { HttpRequest } from '../../action/schema/request.js';
import type { Profile } from '../profile.js';
import { referencesIn } from './templates.js';

/**
 * What an endpoint of the person's own must do between a platform that posts arguments to one URL and the API itself,
 * as the middle of a sentence: `calls your API with GET and adds the credential`. Null: the API can be called as it is.
 */
export function endpointWork(profile: Profile, request: HttpRequest | null): string | null {
  if (!request) return null;
  const path = request.url.replace(/\?.*$/s, '');
  const work = [
    profile.methods?.value.includes(request.method) === false ? `calls your API with ${request.method}` : '',
    request.auth && request.auth.kind !== 'none' ? 'adds the credential' : '',
    (request.headers ?? []).length > 0 ? 'adds the headers' : '',
    referencesIn(path).some(({ source }) => source !== 'environment')
      ? 'writes the values into the path'
      : '',
  ].filter((part) => part !== '');
  const last = work.pop();
  if (last === undefined) return null;
  return work.length === 0 ? last : `${work.join(', ')} and ${last}`;
}
