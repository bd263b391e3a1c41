import type { RenderedRequest } from '../template/rendered.js';

/** Headers that every HTTP client chooses for itself: what ours says there, no platform sends. */
const CLIENT = new Set(['user-agent', 'accept', 'accept-encoding', 'connection']);

/** A request as a platform's own client sends it: without what only Actionbench adds. */
export function asTheirClientSends(request: RenderedRequest): RenderedRequest {
  const headers = request.headers.filter(
    ({ name, auto }) => auto !== true || !CLIENT.has(name.toLowerCase()),
  );
  return { ...request, headers };
}
