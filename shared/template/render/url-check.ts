import type { Piece } from '../piece.js';
import { joinPieces } from '../pieces.js';
import type { Build } from './build.js';

/**
 * Notes what keeps a URL from being requested, and values that would change its path.
 * @param base the pieces before the query
 */
export function checkUrl(build: Build, base: readonly Piece[], whole: readonly Piece[]): void {
  // A failure about a value says more than the broken URL it leaves behind.
  if (build.failures.length > 0) return;
  const text = base.map(plain).join('');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase() ?? '';
  const authority = /^[^/]*\/\/([^/]*)/.exec(text)?.[1] ?? '';
  if (scheme !== 'http' && scheme !== 'https') {
    invalid(
      build,
      `The URL begins with ${scheme}://, and only http and https can be called.`,
      'Write https:// instead.',
    );
  } else if (authority.includes('@')) {
    invalid(
      build,
      'The URL holds a user name or password before the host, where logs and proxies show it.',
      'Move it to the authentication, kind basic.',
    );
  } else if (authority === '') {
    invalid(build, 'The URL names no host.', 'Write it as https://api.example.com/path.');
  } else if (!URL.canParse(whole.map(plain).join(''))) {
    const port = /:([^:\]]*)$/.exec(authority)?.[1];
    const badPort = port !== undefined && port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535);
    const shown = joinPieces(base);
    invalid(
      build,
      badPort
        ? `The URL's port "${port}" is no number from 0 to 65535.`
        : `"${shown}" is not a URL that can be called.`,
      badPort
        ? 'Correct the port behind the host.'
        : 'Check the host; a base URL belongs into an environment value, because all other values are encoded.',
    );
  }
  refuseDotSegments(build, base);
}

function invalid(build: Build, message: string, hint: string): void {
  build.fail('invalid-url', message, hint);
}

function plain(piece: Piece): string {
  return piece.kind === 'text' ? piece.text : 'x';
}

/** A value that makes a segment "." or ".." would be folded away by every client, and another resource called. */
function refuseDotSegments(build: Build, base: readonly Piece[]): void {
  let segment = '';
  let ref: string | null = null;
  const close = () => {
    if (ref !== null && /^(?:\.|%2e){1,2}$/i.test(segment)) {
      build.fail(
        'invalid-value',
        `The value of ${ref} makes the path segment "${segment}", which would call another path.`,
        'Correct the value, or send it in the query or body.',
      );
    }
    segment = '';
    ref = null;
  };
  for (const piece of base) {
    const raw = piece.kind === 'text' && piece.source === 'environment';
    for (const [index, part] of plain(piece).split('/').entries()) {
      if (index > 0) close();
      segment += part;
      if (piece.kind === 'text' && piece.ref !== undefined && !raw) ref = piece.ref;
    }
  }
  close();
}
