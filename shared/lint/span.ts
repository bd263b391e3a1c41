import { isScalar } from 'yaml';
import type { ParsedDocument } from '../document/parse.js';
import type { TextRange } from '../document/locate.js';
import type { NodePath } from '../document/plain.js';
import { nodeAt } from '../document/locate.js';

/**
 * Where a span of a scalar's value stands in the text. The part's own text is looked for inside the scalar, counting
 * how often it occurs before the span: quoting, escapes and indentation shift offsets but keep the order.
 * Null when the part is written with escapes, so that it cannot be found.
 */
export function spanInScalar(parsed: ParsedDocument, path: NodePath, span: TextRange): TextRange | null {
  const node = nodeAt(parsed.root, path);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return null;
  const part = node.value.slice(span.from, span.to);
  if (part === '') return null;
  const source = parsed.text.slice(node.range[0], node.range[1]);
  let at = -1;
  for (
    let from = node.value.indexOf(part);
    from >= 0 && from <= span.from;
    from = node.value.indexOf(part, from + 1)
  ) {
    at = source.indexOf(part, at + 1);
    if (at < 0) return null;
  }
  return at < 0 ? null : { from: node.range[0] + at, to: node.range[0] + at + part.length };
}
