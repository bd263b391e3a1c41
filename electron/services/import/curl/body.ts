import { isCredentialName, looksLikeToken } from '@shared/action/credentials.js';
import type { Plain } from '@shared/document/plain.js';
import { parseJson } from '@shared/json/parse.js';
import { literal } from './literal.js';
import type { Keeping } from './secret-keeper.js';

/** The body as the document writes it: JSON by its look, a form by its content type, text otherwise. */
export function bodyOf(
  body: string | null,
  headers: readonly { readonly name: string; readonly value: string }[],
  keep: Keeping,
): Plain {
  if (body === null || body === '') return null;
  const contentType = headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? '';
  if (isJson(body)) return { kind: 'json', text: literal(body) };
  if (contentType === '' || contentType.startsWith('application/x-www-form-urlencoded')) {
    const fields = [...new URLSearchParams(body)].map(([name, value]) => ({
      name,
      value:
        isCredentialName(name) || looksLikeToken(value)
          ? keep(name, value, `the field ${name}`)
          : literal(value),
    }));
    return { kind: 'form', fields };
  }
  return { kind: 'text', text: literal(body), contentType };
}

function isJson(text: string): boolean {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
