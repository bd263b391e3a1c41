import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fail } from '@shared/failure/failure.js';
import type { Json } from '@shared/json/json.js';
import { fromLoose, looseNumber } from './loose.js';

/** Aliases may not grow a document beyond this, as the library counts it: more is a bomb. */
const MAX_ALIASES = 1000;

/**
 * Reads YAML with the types of its core schema, which is what OpenAPI asks for; no digit of a number is lost.
 * https://spec.openapis.org/oas/v3.1.1.html#format
 * @throws FailureError `bad-input` with line and column
 */
export function readYaml(text: string): Json {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    merge: true,
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    fail({
      class: 'bad-input',
      message: `This is not valid YAML: line ${line}, column ${col}: ${error.message.split('\n')[0] ?? ''}`,
      hint: 'Correct the YAML at that place.',
      place: { line, column: col },
    });
  }
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) {
        node.value = looseNumber(node.source);
      }
    },
  });
  try {
    return fromLoose(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return fail({
      class: 'bad-input',
      message: 'The aliases of this YAML repeat each other without end.',
      hint: 'Write out what the anchors (&) and aliases (*) stand for.',
    });
  }
}
