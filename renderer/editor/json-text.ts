import { applyEdits, format, parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { parseTemplate } from '@shared/template/parse';
import { editorTexts } from '@renderer/texts/editor';

/**
 * A JSON body with every placeholder replaced by something JSON knows, of the same length, so that offsets keep their
 * meaning: a bare one by a string, one inside a string by letters.
 */
export function masked(text: string): string {
  let result = '';
  let at = 0;
  for (const part of parseTemplate(text).parts) {
    if (part.kind !== 'placeholder') continue;
    result += text.slice(at, part.from);
    const length = part.to - part.from;
    result += insideString(result) ? 'x'.repeat(length) : `"${'x'.repeat(length - 2)}"`;
    at = part.to;
  }
  return result + text.slice(at);
}

/** True when an odd number of quotes stands open at the end; strings do not cross lines. */
function insideString(text: string): boolean {
  let inside = false;
  for (let index = text.lastIndexOf('\n') + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') inside = !inside;
  }
  return inside;
}

export interface JsonProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** What keeps a body from being JSON, the first problem of each line at most. */
export function jsonProblems(text: string): readonly JsonProblem[] {
  const errors: ParseError[] = [];
  parse(masked(text), errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const lines = new Set<number>();
  return errors.flatMap(({ error, offset, length }) => {
    const line = text.slice(0, offset).split('\n').length;
    if (lines.has(line)) return [];
    lines.add(line);
    const message = editorTexts.jsonErrors[printParseErrorCode(error)] ?? editorTexts.notJson;
    return [{ from: offset, to: Math.max(offset + length, offset + 1), message }];
  });
}

/** The body with two blanks a level; null when it is no JSON and may not be touched. */
export function formatBody(text: string): string | null {
  if (jsonProblems(text).length > 0) return null;
  const edits = format(masked(text), undefined, { tabSize: 2, insertSpaces: true, eol: '\n' });
  return applyEdits(text, edits);
}
