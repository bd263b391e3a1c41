import { isCredentialHeader, isCredentialName, looksLikeToken } from '../../action/credentials.js';

/** A text in which a credential stands. */
export interface CredentialAt {
  readonly name: string;
  readonly value: string;
}

/** What replaces a credential; null leaves it. */
export type Replacing = (found: CredentialAt) => string | null;

const TELLING =
  /(^|[-_.])(refresh|access|id|auth|session|bearer|csrf|xsrf|api|security)[-_]?(token|key)$|(secret|passw(or)?d|passphrase|credential|signature|cookie|authorization)s?$/i;

/** `key` alone names many things; in an address or a form it is a credential. */
const BARE = /^(key|sig)$/i;

/** Marks that logs leave where they took a credential away: `***`, `[REDACTED]`, `Bearer ••••1234`. */
const MARK =
  /^(?:[a-z]+\s+)?(?:[*•●x]{3,}[\w-]{0,6}|[\w-]{0,6}[*•●]{3,}[\w-]{0,6}|[[(<{]+\s*[\w -]*(?:redacted|removed|hidden|masked|filtered|secret|withheld|omitted)[\w -]*\s*[\])>}]+|redacted|hidden|masked|filtered)$/i;

/** Whether a text is what a log wrote instead of a credential. */
export function isWithheld(value: string): boolean {
  return MARK.test(value.trim());
}

export function isCredentialLine({ name, value }: CredentialAt): boolean {
  return isCredentialHeader(name) || telling(name) || looksLikeToken(value);
}

/** Rows of a query or a form, `a=1&key=2`. The text outside the rows that are replaced stays to the byte. */
export function inRows(rows: string, replace: Replacing): string {
  return rows.replace(/([^&=?]+)=([^&]*)/g, (whole, name: string, raw: string) => {
    const found = { name: decoded(name), value: decoded(raw) };
    if (raw === '' || !(telling(found.name) || BARE.test(found.name) || looksLikeToken(found.value)))
      return whole;
    const instead = replace(found);
    return instead === null ? whole : `${name}=${instead}`;
  });
}

/**
 * Members of JSON wherever it stands: whole, cut off, or as text within a JSON text. Found by its spelling, so that
 * the rest stays to the byte.
 */
export function inMembers(json: string, replace: Replacing): string {
  const member = (quote: string, name: string, colon: string, value: string): string | null => {
    if (value === '' || BARE.test(name) || !(telling(name) || looksLikeToken(value))) return null;
    const instead = replace({ name, value });
    return instead === null ? null : `${quote}${name}${quote}${colon}${quote}${instead}${quote}`;
  };
  return json
    .replace(
      MEMBER,
      (whole, name: string, colon: string, text: string | undefined, number: string | undefined) =>
        member('"', name, colon, text === undefined ? (number ?? '') : spoken(text)) ?? whole,
    )
    .replace(
      MEMBER_IN_TEXT,
      (whole, name: string, colon: string, text: string) => member('\\"', name, colon, text) ?? whole,
    );
}

const MEMBER = /"([^"\\]{1,80})"(\s*:\s*)(?:"((?:[^"\\]|\\.)*)(?:"|$)|(-?\d[\d.eE+-]*))/gs;
const MEMBER_IN_TEXT = /\\"([^"\\]{1,80})\\"(\s*:\s*)\\"((?:[^"\\]|\\\\.)*)(?:\\"|$)/gs;

function telling(name: string): boolean {
  return isCredentialName(name) || TELLING.test(name.replace(/[[\]]+$/g, ''));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function spoken(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
