import type { Auth } from '../../action/schema/request.js';
import { parseTemplate } from '../parse.js';
import type { Base64Piece, Piece } from '../piece.js';
import { constantPiece, holdsSecret, joinPieces, mergePieces } from '../pieces.js';
import type { RenderedHeader, RenderedOAuth } from '../rendered.js';
import type { Build } from './build.js';
import { headerValue } from './headers.js';
import { queryConstant, rowValues, wellFormed } from './rows.js';
import { renderUrl } from './url.js';

/** What authentication adds to a request, apart from a body field. */
interface AuthParts {
  readonly headers: readonly RenderedHeader[];
  readonly query: readonly (readonly Piece[])[];
  readonly oauth?: RenderedOAuth;
}

const WHERE = 'the authentication';

/** Renders authentication of every kind; `body` is put into the body's template before that is rendered. */
export function renderAuth(build: Build, auth: Auth | undefined): AuthParts {
  switch (auth?.kind) {
    case undefined:
    case 'none':
    case 'body':
      return { headers: [], query: [] };
    case 'bearer': {
      const token = build.text(parseTemplate(auth.token.trim()), 'header', WHERE);
      return authorization(build, [constantPiece('Bearer '), ...token]);
    }
    case 'basic':
      return authorization(build, [
        constantPiece('Basic '),
        ...basicPieces(build, auth.username, auth.password),
      ]);
    case 'header': {
      const name = auth.name.trim();
      const value = build.text(parseTemplate(auth.value), 'header', WHERE);
      if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) {
        build.fail('invalid-header', `"${auth.name}" is not a header name.`, 'Use a name such as X-API-Key.');
        return { headers: [], query: [] };
      }
      return { headers: [{ name, value: headerValue(build, name, value) }], query: [] };
    }
    case 'query': {
      const value = build.text(parseTemplate(auth.value), 'url-component', WHERE, queryConstant);
      return { headers: [], query: [[constantPiece(`${queryConstant(auth.name)}=`), ...value]] };
    }
    case 'oauth2':
      return {
        ...authorization(build, [
          constantPiece('Bearer '),
          {
            kind: 'secret',
            text: '{{secret.oauth2}}',
            source: 'secret',
            ref: 'secret.oauth2',
            name: 'oauth2',
            entry: 'oauth2',
            encoding: 'header',
          },
        ]),
        oauth: renderOAuth(build, auth),
      };
  }
}

function authorization(build: Build, pieces: readonly Piece[]): AuthParts {
  return {
    headers: [{ name: 'Authorization', value: headerValue(build, 'Authorization', pieces) }],
    query: [],
  };
}

/** RFC 7617: base64 of `username:password` in UTF-8; a colon in the user name would move the border. */
function basicPieces(build: Build, username: string, password: string): Piece[] {
  const user = build.text(parseTemplate(username), 'raw', WHERE, wellFormed);
  if (user.some((piece) => piece.kind === 'text' && piece.text.includes(':'))) {
    build.fail(
      'invalid-value',
      'The user name of basic authentication holds a ":", which separates it from the password.',
      'Correct the user name.',
    );
  }
  const secret = build.text(parseTemplate(password), 'raw', WHERE, wellFormed);
  const pieces = mergePieces([...user, constantPiece(':'), ...secret]);
  const text = joinPieces(pieces);
  if (!holdsSecret(pieces)) return [constantPiece(base64(text))];
  const coded: Base64Piece = { kind: 'base64', text: `<base64 of ${text}>`, source: 'secret', pieces };
  return [coded];
}

/** Base64 of a text in UTF-8. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** Everything but the token URL stays raw: who fetches the token encodes it for header or form (RFC 6749, 2.3.1). */
function renderOAuth(build: Build, auth: Extract<Auth, { kind: 'oauth2' }>): RenderedOAuth {
  const raw = (text: string) => build.text(parseTemplate(text), 'raw', WHERE, wellFormed);
  return {
    tokenUrl: renderUrl(build, auth.tokenUrl, []),
    clientId: raw(auth.clientId),
    clientSecret: raw(auth.clientSecret),
    scope: raw(auth.scope ?? ''),
    send: auth.send ?? 'basic',
    params: (auth.params ?? []).flatMap((row) =>
      rowValues(build, row, { slot: `oauth ${row.name}`, encoding: 'raw', constant: wellFormed }).map(
        (value) => ({
          name: row.name,
          value,
        }),
      ),
    ),
  };
}
