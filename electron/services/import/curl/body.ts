import { isCredentialName, looksLikeToken } from '@shared/action/credentials.js';
import type { Plain } from '@shared/document/plain.js';
import { parseJson } from '@shared/json/parse.js';
import { literal } from './literal.js';
import type { Keeping } from './secret-keeper.js';
import { withoutMarks } from './variables.js';

/** The body as the document writes it: JSON by its look, a form by its content type and look, text otherwise. */
export function bodyOf(
  body: string | null,
  headers: readonly { readonly name: string; readonly value: string }[],
  keep: Keeping,
): Plain {
  if (body === null || body === '') return null;
  const contentType = headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? '';
  if (isJson(withoutMarks(body))) return { kind: 'json', text: withoutCredentials(literal(body), keep) };
  const isForm = contentType === '' || FORM.test(contentType);
  if (isForm && body.split('&').every((field) => /^[^=\n]+=[^\n]*$/.test(field))) {
    const fields = [...new URLSearchParams(body)].map(([name, value]) => ({
      name,
      value:
        isCredentialName(name) || looksLikeToken(value)
          ? keep(name, value, `the field ${name}`)
          : literal(value),
    }));
    return { kind: 'form', fields };
  }
  const type = contentType === '' ? 'application/x-www-form-urlencoded' : contentType;
  return { kind: 'text', text: literal(body), contentType: type };
}

const FORM = /^application\/x-www-form-urlencoded/i;

/** Whether the document's body says this content type by itself, so that no header row is needed for it. */
export function saysContentType(body: Plain, contentType: string): boolean {
  const kind = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : null;
  if (kind !== 'json') return kind !== null;
  return /^application\/json$/i.test(contentType.trim()) || FORM.test(contentType);
}

/** Members of JSON that are credentials by their name or their look become secrets. */
function withoutCredentials(text: string, keep: Keeping): string {
  return text.replace(
    /"([^"\\]+)"(\s*:\s*)("(?:[^"\\]|\\.)+")/g,
    (whole, name: string, colon: string, written: string) => {
      const value = JSON.parse(written) as string;
      if (value.includes('{{') || !(isCredentialName(name) || looksLikeToken(value))) return whole;
      return `"${name}"${colon}"${keep(name, value, `the field ${name}`)}"`;
    },
  );
}

function isJson(text: string): boolean {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
