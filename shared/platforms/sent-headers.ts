import type { Platform, Preview } from './platform.js';

/** Headers that every HTTP client chooses for itself: what ours says there, no platform sends. */
const OF_CLIENT: ReadonlySet<string> = new Set(['user-agent', 'accept', 'accept-encoding', 'connection']);

/** The same where the platform writes the JSON of the body: its blanks decide about the length. */
const OF_WRITER: ReadonlySet<string> = new Set([...OF_CLIENT, 'content-length']);

/**
 * A preview as it is shown to people: of the request, what is known of this platform, and a note on what is not. Headers
 * that the document writes stay, whatever their name.
 */
export function asTheirClientSends({ name, profile }: Platform, preview: Preview): Preview {
  const { request, notes } = preview;
  if (!request) return preview;
  const carries = profile.carries.value;
  const writes = carries === 'arguments' || carries === 'schema';
  const unknown = writes ? OF_WRITER : OF_CLIENT;
  const headers = request.headers.filter(
    (header) => header.auto !== true || !unknown.has(header.name.toLowerCase()),
  );
  const blanks = `The blanks of this JSON are ours: ${name} may set others, so its Content-Length is not shown.`;
  const own = `${name} adds headers of its own HTTP client, such as User-Agent; it does not say which.`;
  return {
    ...preview,
    request: { ...request, headers },
    notes:
      carries === 'function' ? notes : [own, ...(writes && request.body !== null ? [blanks] : []), ...notes],
  };
}
