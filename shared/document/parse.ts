import { parseDocument as parseYaml } from 'yaml';
import type { Node } from 'yaml';
import type { Plain } from './plain.js';
import type { DocumentProblem } from './problem.js';
import { syntaxProblem, unquotedPlaceholderAt } from './problem.js';
import { toPlain } from './to-plain.js';

/** A document as read: its text, what it says, where everything stands, and what is wrong with it. */
export interface ParsedDocument {
  readonly text: string;
  /** Undefined when the text has problems: what a broken text means is nobody's guess. */
  readonly plain: Plain | undefined;
  /** The YAML nodes as far as they could be read; null for an empty text. */
  readonly root: Node | null;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Reads a text with YAML's failsafe schema: every scalar stays the text it is. Never throws.
 * Doubled keys are found while reading, since the parser compares every key with every other.
 */
export function parseDocument(text: string): ParsedDocument {
  const document = parseYaml(text, {
    schema: 'failsafe',
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    // 'silent' would hide that a second document follows.
    logLevel: 'error',
  });
  const root = document.contents as Node | null;
  if (document.errors.length > 0) {
    return { text, plain: undefined, root, problems: syntaxProblems(text, document.errors) };
  }
  const problems: DocumentProblem[] = [];
  const plain = toPlain(text, root, problems);
  return { text, plain: problems.length > 0 ? undefined : plain, root, problems };
}

/** One problem per line: the errors that follow from the first on a line only confuse. */
function syntaxProblems(
  text: string,
  errors: readonly { readonly code: string; readonly message: string; readonly pos: [number, number] }[],
): DocumentProblem[] {
  const byLine = new Map<number, DocumentProblem>();
  for (const error of errors) {
    const line = text.lastIndexOf('\n', error.pos[0] - 1);
    if (byLine.has(line)) continue;
    byLine.set(line, unquotedPlaceholderAt(text, error.pos[0]) ?? syntaxProblem(text, error));
  }
  return [...byLine.values()];
}
