import type { TextChange } from './change.js';

/** Why a text cannot be read as a document. Offsets count UTF-16 units of the text. */
export interface DocumentProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  /** The next thing to do. */
  readonly hint: string;
  readonly fix?: { readonly title: string; readonly changes: readonly TextChange[] };
}

const TOO_DEEP = 'The document is nested too deeply to be read.';
const WRITE_FLATTER = 'Write it with fewer levels.';

const SENTENCES: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  BAD_INDENT: [
    'This line is indented differently from its neighbours.',
    'Give all keys of a map the same indentation.',
  ],
  TAB_AS_INDENT: ['A tab indents this line, which YAML forbids.', 'Indent with blanks.'],
  MISSING_CHAR: ['A sign is missing here.', 'Close the bracket or quote, or add the missing colon or comma.'],
  BAD_DQ_ESCAPE: [
    'This backslash does not begin an escape that YAML knows.',
    'Write \\\\ for a backslash, or use single quotes.',
  ],
  BAD_SCALAR_START: ['A value cannot begin with this sign.', 'Put quotes around the value.'],
  BLOCK_AS_IMPLICIT_KEY: ['A second colon stands on this line.', 'Put quotes around the value.'],
  MULTILINE_IMPLICIT_KEY: [
    'A key without a colon stands here.',
    'Write "key: value", each key on a line of its own.',
  ],
  KEY_OVER_1024_CHARS: ['A key is longer than 1024 characters.', 'Write ": " right behind the key.'],
  RESOURCE_EXHAUSTION: [TOO_DEEP, WRITE_FLATTER],
  MULTIPLE_DOCS: ['A second document begins here.', 'Keep one document in a file: remove the line "---".'],
  UNEXPECTED_TOKEN: [
    'This does not belong here.',
    'Check the quotes, brackets and indentation in front of it.',
  ],
};

/** Nesting beyond what anybody writes, which would exhaust whoever walks the tree. */
export function tooDeep(from: number, to: number): DocumentProblem {
  return { from, to, message: TOO_DEEP, hint: WRITE_FLATTER };
}

/** A problem of YAML syntax in words a person can act on; what YAML's parser says is kept where we know no better. */
export function syntaxProblem(
  text: string,
  error: { readonly code: string; readonly message: string; readonly pos: readonly [number, number] },
): DocumentProblem {
  // An open bracket inside a map is reported as wrong indentation of what follows.
  const isOpen = error.code === 'MISSING_CHAR' || error.message.includes('end with a');
  const [message, hint] = SENTENCES[isOpen ? 'MISSING_CHAR' : error.code] ?? [
    error.message,
    'Mend the YAML at this place.',
  ];
  // What is open is noticed at the end: the place is where the text stops, not the empty lines behind it.
  const from = isOpen ? text.slice(0, error.pos[0]).trimEnd().length : error.pos[0];
  return { from, to: Math.max(from, error.pos[1]), message, hint };
}

/** An unquoted `{{x}}`, which YAML reads as a map in a map: `from` and `to` enclose the whole value. */
export function unquotedPlaceholder(text: string, from: number, to: number): DocumentProblem {
  const value = text.slice(from, to);
  const quoted = value.includes('"')
    ? `'${value.replaceAll("'", "''")}'`
    : `"${value.replaceAll('\\', '\\\\')}"`;
  return {
    from,
    to,
    message: `Without quotes YAML reads ${value.length > 60 ? `${value.slice(0, 60)}…` : value} as a map.`,
    hint: 'Put quotes around the value.',
    fix: { title: 'Put quotes around it', changes: [{ from, to, insert: quoted }] },
  };
}

/** The unquoted value that begins with `{{` on the line of a syntax error, if that is what broke it. */
export function unquotedPlaceholderAt(text: string, offset: number): DocumentProblem | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = /\r?\n|$/g;
  lineEnd.lastIndex = lineStart;
  const line = text.slice(lineStart, lineEnd.exec(text)?.index ?? text.length);
  const match = /^(\s*(?:- +)*(?:[\w.-]+:\s+)?)(\{\{.*?\}\}.*?)(?:\s+#.*)?\s*$/.exec(line);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const from = lineStart + match[1].length;
  return unquotedPlaceholder(text, from, from + match[2].length);
}
