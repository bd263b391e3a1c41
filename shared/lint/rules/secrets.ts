import { isCredentialHeader, isCredentialName, looksLikeToken } from '../../action/credentials.js';
import type { Found, Rule } from '../rule.js';
import type { LintText, Subject } from '../subject.js';

const ITELLICO = 'https://docs.itellico.ai/build/tools/custom-api-actions';

export const literalCredential: Rule = {
  id: 'literal-credential',
  severity: 'error',
  title: 'A credential is named, never written',
  why: 'Action files live in git and leave through exports. A key that stands in one of them is a key that others have.',
  source: ITELLICO,
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  auth: { kind: bearer, token: abcdef0123456789abcdef }',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  auth: { kind: bearer, token: "{{secret.orders-key}}" }',
  },
  find: (subject) => [...literalAuth(subject), ...literalRows(subject), ...tokens(subject)],
};

const HINT = 'Keep it in the keychain and write {{secret.name}} here.';

function literalAuth({ action }: Subject): readonly Found[] {
  const auth = action.request?.auth;
  if (!auth) return [];
  const fields = {
    bearer: ['token'],
    basic: ['password'],
    header: ['value'],
    query: ['value'],
    body: ['value'],
  } as const;
  const keys = auth.kind === 'oauth2' ? ['clientSecret'] : auth.kind === 'none' ? [] : fields[auth.kind];
  return keys.flatMap((key) => {
    const value = (auth as Readonly<Record<string, unknown>>)[key];
    if (typeof value !== 'string' || value === '' || value.includes('{{')) return [];
    return [{ path: ['request', 'auth', key], message: `A credential stands here in the open. ${HINT}` }];
  });
}

function literalRows({ action }: Subject): readonly Found[] {
  const { request } = action;
  const inHeaders = (request?.headers ?? []).flatMap((row, index) =>
    isCredentialHeader(row.name) && row.value !== '' && !row.value.includes('{{')
      ? [
          {
            path: ['request', 'headers', index, 'value'],
            message: `The header ${row.name} holds a credential. ${HINT}`,
          },
        ]
      : [],
  );
  const inQuery = (request?.query ?? []).flatMap((row, index) =>
    isCredentialName(row.name) && row.value.length >= 8 && !row.value.includes('{{')
      ? [
          {
            path: ['request', 'query', index, 'value'],
            message: `The query row ${row.name} holds a credential. ${HINT}`,
          },
        ]
      : [],
  );
  return [...inHeaders, ...inQuery];
}

function tokens({ texts }: Subject): readonly Found[] {
  return texts.flatMap((text) =>
    text.part !== 'auth' && looksLikeToken(text.text)
      ? [{ path: text.path, message: `This looks like a key or token in the open. ${HINT}` }]
      : [],
  );
}

export const credentialInUrl: Rule = {
  id: 'credential-in-url',
  severity: 'warning',
  title: 'No credential in a URL',
  why: 'URLs end up in logs of proxies, servers and platforms. A header does not.',
  source: ITELLICO,
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders?key={{secret.orders-key}}',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  auth: { kind: header, name: X-API-Key, value: "{{secret.orders-key}}" }',
  },
  find: (subject) => [
    ...subject.references.flatMap(({ reference, text, span }) =>
      reference.source === 'secret' && (text.part === 'url' || text.part === 'query')
        ? [
            {
              path: text.path,
              span,
              message: `The secret ${reference.name} stands in the URL: send it in a header.`,
            },
          ]
        : [],
    ),
    ...subject.texts.flatMap(userInfo),
  ],
};

function userInfo(text: LintText): readonly Found[] {
  const match = text.part === 'url' ? /^https?:\/\/[^/@?#]*:[^/@?#]*@/i.exec(text.text) : null;
  return match
    ? [
        {
          path: text.path,
          severity: 'error',
          message: 'The URL holds a user name and password: write them as Basic authentication.',
        },
      ]
    : [];
}
