import type { Auth, Body, HttpRequest, RequestRow } from '../../action/schema/request.js';
import type { NodePath } from '../../document/plain.js';
import { parseTemplate } from '../../template/parse.js';
import type { Reference } from '../../template/source.js';
import type { Template } from '../../template/template.js';

/** The references of a template text, in order of appearance, repeats included. */
export function referencesIn(text: string): readonly Reference[] {
  if (!text.includes('{{')) return [];
  return placeholdersOf(parseTemplate(text));
}

function placeholdersOf({ parts }: Template): readonly Reference[] {
  return parts.flatMap((part) => (part.kind === 'placeholder' ? [part.reference] : []));
}

/**
 * The text with its placeholders written anew, everything around them left as it stands (escapes included).
 * @param write what stands instead of a placeholder; undefined leaves it
 */
export function respell(text: string, write: (reference: Reference) => string | undefined): string {
  if (!text.includes('{{')) return text;
  let result = '';
  let at = 0;
  for (const part of parseTemplate(text).parts) {
    if (part.kind === 'constant') continue;
    result += text.slice(at, part.from) + (write(part.reference) ?? text.slice(part.from, part.to));
    at = part.to;
  }
  return result + text.slice(at);
}

/** The request with every template of it put through `change`. */
export function mapRequest(request: HttpRequest, change: (text: string) => string): HttpRequest {
  const rows = (list: readonly RequestRow[]) => list.map((row) => ({ ...row, value: change(row.value) }));
  return {
    ...request,
    url: change(request.url),
    ...(request.query && { query: rows(request.query) }),
    ...(request.headers && { headers: rows(request.headers) }),
    ...(request.auth && { auth: mapAuth(request.auth, change) }),
    ...(request.body && { body: mapBody(request.body, change) }),
  };
}

function mapAuth(auth: Auth, change: (text: string) => string): Auth {
  switch (auth.kind) {
    case 'none':
      return auth;
    case 'bearer':
      return { ...auth, token: change(auth.token) };
    case 'basic':
      return { ...auth, username: change(auth.username), password: change(auth.password) };
    case 'header':
    case 'query':
    case 'body':
      return { ...auth, value: change(auth.value) };
    case 'oauth2':
      return {
        ...auth,
        tokenUrl: change(auth.tokenUrl),
        clientId: change(auth.clientId),
        clientSecret: change(auth.clientSecret),
        ...(auth.scope !== undefined && { scope: change(auth.scope) }),
        ...(auth.params && {
          params: auth.params.map((row) => ({ ...row, value: change(row.value) })),
        }),
      };
  }
}

function mapBody(body: Body, change: (text: string) => string): Body {
  switch (body.kind) {
    case 'none':
      return body;
    case 'json':
    case 'text':
      return { ...body, text: change(body.text) };
    case 'form':
      return { ...body, fields: body.fields.map((row) => ({ ...row, value: change(row.value) })) };
  }
}

/** A template text of a request. */
export interface RequestText {
  readonly text: string;
  /** The node it stands at, below `request`. */
  readonly path: NodePath;
  readonly template: Template;
  readonly references: readonly Reference[];
}

const textsOf = new WeakMap<HttpRequest, readonly RequestText[]>();

/** Every template text of a request. A request is read once, however many rules and platforms ask. */
export function requestTexts(request: HttpRequest): readonly RequestText[] {
  const before = textsOf.get(request);
  if (before) return before;
  const texts = templateTexts(request).map(([text, path]): RequestText => {
    const template = parseTemplate(text);
    return { text, path, template, references: placeholdersOf(template) };
  });
  textsOf.set(request, texts);
  return texts;
}

function templateTexts({ url, query, headers, auth, body }: HttpRequest) {
  const texts: (readonly [text: string, path: NodePath])[] = [[url, ['url']]];
  const rows = (list: readonly RequestRow[] | undefined, path: NodePath) => {
    list?.forEach((row, index) => texts.push([row.value, [...path, index, 'value']]));
  };
  rows(query, ['query']);
  rows(headers, ['headers']);
  if (auth) {
    for (const [key, value] of Object.entries(auth)) {
      if (typeof value === 'string' && value.includes('{{')) texts.push([value, ['auth', key]]);
    }
    if (auth.kind === 'oauth2') rows(auth.params, ['auth', 'params']);
  }
  if (body?.kind === 'json' || body?.kind === 'text') texts.push([body.text, ['body', 'text']]);
  if (body?.kind === 'form') rows(body.fields, ['body', 'fields']);
  return texts;
}
