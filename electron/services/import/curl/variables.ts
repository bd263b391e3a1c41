import type { Plain, PlainMap } from '@shared/document/plain.js';
import { parameterNameOf, secretNameOf } from '@shared/formats/openapi/read/names.js';

/** A word of a command as curlconverter reads it: text, and what the shell would put in. */
interface ShellWord {
  readonly tokens: readonly (string | { readonly type: 'variable' | 'command'; readonly value: string })[];
}

/** Private-use characters around a variable's name, until it is known what stands there instead. */
const MARK = /\uE002(\w+)\uE003/g;

/** Line breaks in double quotes, which curlconverter drops. */
const BREAK = '\uE004';

/** The text of a word; `$NAME` is marked. Commands stand in none: they were refused when the words were found. */
export function wordText(word: ShellWord): string {
  return word.tokens
    .map((token) =>
      typeof token === 'string'
        ? token.replaceAll(BREAK, '\n')
        : `\uE002${token.value.replace(/\W.*$/s, '')}\uE003`,
    )
    .join('');
}

/** Marks line breaks inside double quotes, where curlconverter would drop them. */
export function markBreaks(command: string): string {
  return command.replace(/\$?'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\\./gs, (piece) => {
    if (!piece.startsWith('"')) return piece;
    return piece.replace(/\\[^]|\n/g, (each) => (each === '\n' ? BREAK : each));
  });
}

/** A credential that is nothing but variables names its secrets; null when it holds a value of its own. */
export function secretsOfVariables(value: string): string | null {
  if (value.replace(MARK, '') !== '' || value === '') return null;
  return value.replace(MARK, (_mark, name: string) => `{{secret.${secretNameOf(name)}}}`);
}

/** A text with its variables as a shell writes them, or, where a credential stands, as the secrets they would be. */
export function shownVariables(text: string, credential: boolean): string {
  return text.replace(MARK, (_mark, name: string) =>
    credential ? `{{secret.${secretNameOf(name)}}}` : `$${name}`,
  );
}

/** JSON with something valid where a variable stands. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '0');
}

/**
 * The document with its variables as placeholders: environment values in the address, parameters elsewhere, which are
 * declared.
 */
export function withVariables(document: PlainMap): PlainMap {
  const names = new Set<string>();
  const parameter = (_mark: string, name: string) => {
    const own = parameterNameOf(name);
    names.add(own);
    return `{{${own}}}`;
  };
  const address = (_mark: string, name: string) => `{{env.${parameterNameOf(name)}}}`;
  const filled = (plain: Plain, key: string): Plain => {
    if (typeof plain === 'string') {
      if (key !== 'url') return plain.replace(MARK, parameter);
      return plain
        .replace(/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*/i, (origin) => origin.replace(MARK, address))
        .replace(MARK, parameter);
    }
    if (plain === null) return null;
    if (Array.isArray(plain)) return plain.map((item: Plain) => filled(item, key));
    return Object.fromEntries(Object.entries(plain).map(([inner, value]) => [inner, filled(value, inner)]));
  };
  const { request, ...head } = document;
  if (request === undefined) return document;
  const written = filled(request, 'request');
  if (names.size === 0) return { ...head, request: written };
  const parameters = [...names].map((name) => ({ name, type: 'string', required: 'true' }));
  return { ...head, parameters, request: written };
}
