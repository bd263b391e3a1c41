import { tokensIn } from '../../action/credentials.js';
import { isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { writeJson } from '../../json/write.js';
import type { Action } from '../../action/action.js';
import type { JsonObject } from '../../json/json.js';
import type { CalledRequest, CalledResponse, ImportedCall } from '../imported-call.js';
import type { HeaderLine } from '../recording.js';
import { inMembers, inRows, isCredentialLine, isWithheld, type Replacing } from './credential-places.js';
import { ownCredentials } from './own-credentials.js';

/** Where credentials of calls go, and who masks them. */
export interface CredentialKeeping {
  /** Keeps a value and returns the placeholder that stands for it; null: no more are kept. */
  readonly keep: (url: string, purpose: string, value: string, where: string) => string | null;
  /** From now on this value is masked as what is shown. */
  readonly know: (value: string, shown: string) => void;
  /** The text with every known value masked, in all its forms. */
  readonly mask: (text: string) => string;
}

/** Stands where a credential was that nobody needs to keep, such as one that an API answered. */
const WITHHELD = '[withheld]';

/** Shorter values are masked where they stand only: elsewhere they would be ordinary text. */
const SHORTEST = 6;

/**
 * The call without a credential in it. Those it was sent with stand by the name of the secret that its action uses there,
 * or by a new one under which they are kept; those that came back are withheld.
 */
export function redactCall(
  call: ImportedCall,
  action: Action | null,
  keeping: CredentialKeeping,
): ImportedCall {
  const withheld = new Set<string>();
  const withhold: Replacing = ({ value }) => {
    if (isWithheld(value) || isPlaceholder(value)) return null;
    if (value.length >= SHORTEST) withheld.add(value);
    return WITHHELD;
  };
  const url = call.request?.url ?? action?.request?.url ?? '';
  const keep =
    (where: string, own?: string): Replacing =>
    ({ name, value }) => {
      if (isWithheld(value) || isPlaceholder(value)) return null;
      const shown = keeping.keep(url, name.toLowerCase(), value, `${where} ${own ?? name}`);
      if (shown === null) return withhold({ name, value });
      keeping.know(value, shown);
      return shown;
    };
  const request = call.request && redactRequest(call.request, action, keeping, keep);
  const body = (text: string | null, replace: Replacing) => text && bodyWithout(text, replace);
  const response: CalledResponse | null = call.response && {
    ...call.response,
    headers: call.response.headers.map((line) => answered(line, withhold)),
    body: body(call.response.body, withhold),
  };
  const given = call.arguments && bodyWithout(writeJson(call.arguments), keep('the argument'));
  const error = body(call.error, withhold);
  const mask = (text: string): string => {
    let masked = keeping.mask(text);
    for (const value of withheld) masked = masked.replaceAll(value, WITHHELD);
    return masked;
  };
  const maybe = (text: string | null) => text && mask(text);
  const lines = (headers: readonly HeaderLine[]) =>
    headers.map((line) => ({ ...line, value: mask(line.value) }));
  return {
    ...call,
    name: maybe(call.name),
    conversationId: maybe(call.conversationId),
    arguments: given === null ? null : objectOf(mask(given)),
    request: request && {
      method: request.method,
      url: mask(request.url),
      headers: lines(request.headers),
      body: maybe(request.body),
    },
    response: response && { ...response, headers: lines(response.headers), body: maybe(response.body) },
    error: maybe(error),
  };
}

function redactRequest(
  called: CalledRequest,
  action: Action | null,
  keeping: CredentialKeeping,
  keep: (where: string, own?: string) => Replacing,
): CalledRequest {
  const own = ownCredentials(called, action);
  for (const { value, shown } of own.values) if (!isWithheld(value)) keeping.know(value, shown);
  const headers = called.headers.map((line): HeaderLine => {
    const template = own.headers.get(line.name.toLowerCase());
    if (template !== undefined) return { ...line, value: template };
    if (!isCredentialLine(line)) return line;
    const [, scheme = '', value = ''] = /^((?:Bearer|Basic|Token|Digest)\s+)?(.*)$/is.exec(line.value) ?? [];
    const purpose = /^(proxy-)?authorization$/i.test(line.name) ? scheme.trim() || 'token' : line.name;
    const shown = keep('the header', line.name)({ name: purpose, value });
    return shown === null ? line : { ...line, value: `${scheme}${shown}` };
  });
  const inQuery = keep('the query row');
  const [path = '', query] = withoutUser(called.url).split(/\?(.*)/s);
  const rows =
    query === undefined ? '' : `?${inRows(query, (row) => own.query.get(row.name) ?? inQuery(row))}`;
  return {
    method: called.method,
    url: tokensReplaced(path, inQuery) + rows,
    headers,
    body: called.body === null ? null : bodyWithout(called.body, keep('the field')),
  };
}

function answered(line: HeaderLine, withhold: Replacing): HeaderLine {
  if (!isCredentialLine(line) && !/^set-cookie2?$/i.test(line.name)) return line;
  const shown = withhold(line);
  return shown === null ? line : { ...line, value: shown };
}

function bodyWithout(text: string, replace: Replacing): string {
  const members = inMembers(text, replace);
  const isForm = /^[^\s={}[\]"<>]+=[^\s"<>]*$/.test(text);
  return tokensReplaced(isForm ? inRows(members, replace) : members, replace);
}

/** Tokens that can be told by their shape, wherever they stand. */
function tokensReplaced(text: string, replace: Replacing): string {
  let result = text;
  for (const token of tokensIn(text)) {
    const shown = replace({ name: 'token', value: token });
    if (shown !== null) result = result.replaceAll(token, shown);
  }
  return result;
}

/** A user and password before the host are a credential, which an address of ours never holds. */
function withoutUser(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1');
}

function isPlaceholder(value: string): boolean {
  return /^\{\{secret\.[\w-]+\}\}$/.test(value);
}

function objectOf(json: string): JsonObject | null {
  try {
    const parsed = parseJson(json);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
