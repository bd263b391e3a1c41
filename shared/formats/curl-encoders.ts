import type { PieceEncoding } from '../template/piece.js';

/** A shell function that encodes a secret for the place where it stands, as we do when we send it. */
interface Encoder {
  readonly name: string;
  /** One line for a POSIX shell. The text stands in the environment of awk, never among its arguments. */
  readonly definition: string;
}

const percent = `TEXT="$1" LC_ALL=C awk 'BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i; for (i = 1; i <= length(ENVIRON["TEXT"]); i++) { c = substr(ENVIRON["TEXT"], i, 1); if (c ~ /[A-Za-z0-9._~-]/) printf "%s", c; else printf "%%%02X", code[c] } }'`;
const json = String.raw`printf %s "$1" | sed 's/[\\"]/\\&/g' | awk '{ printf "%s%s", sep, $0; sep = "\\n" }'`;

const ENCODERS: Readonly<Record<PieceEncoding, Encoder | null>> = {
  raw: null,
  header: null,
  'url-component': encoder('url_encoded', percent),
  form: encoder('form_encoded', `${percent} | sed 's/%20/+/g'`),
  'json-string': encoder('json_escaped', json),
};

function encoder(name: string, does: string): Encoder {
  return { name, definition: `${name}() { ${does}; }` };
}

/** The function that a secret is put through, or null where it goes in as it is. */
export function encoderFor(encoding: PieceEncoding): Encoder | null {
  return ENCODERS[encoding];
}

/** A text whose matches can be written anew: a string, or one that keeps track of its places. */
interface Replaceable<T> {
  replaceAll(pattern: string | RegExp, write: (match: string, group?: string) => string): T;
}

/** A command without those functions, for whoever reads it: `$(url_encoded "$KEY")` is `$KEY`. */
export function withoutEncoders<T extends Replaceable<T>>(command: T): T {
  return Object.values(ENCODERS).reduce((text, each) => {
    if (!each) return text;
    return text
      .replaceAll(`${each.definition}\n`, () => '')
      .replaceAll(
        new RegExp(String.raw`\$\(${each.name} "(\$\w+)"\)`, 'g'),
        (_match, variable = '') => variable,
      );
  }, command);
}
