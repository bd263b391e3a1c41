import type { z } from 'zod';
import type { ParsedDocument } from '../document/parse.js';
import type { NodePath, Plain } from '../document/plain.js';
import type { Finding } from '../lint/finding.js';

/** Text that is no YAML. `path` is the root and `span` counts from the beginning of the text. */
export const SYNTAX_RULE = 'yaml-syntax';

/** YAML that is no document of ours. */
const SCHEMA_RULE = 'schema';

/** The problems of a text as findings. */
export function syntaxFindings(parsed: ParsedDocument): Finding[] {
  return parsed.problems.map(({ from, to, message, hint, fix }) => ({
    rule: SYNTAX_RULE,
    severity: 'error',
    path: [],
    span: { from, to },
    message: `${message} ${hint}`,
    ...(fix === undefined ? {} : { fix: { title: fix.title, edits: [], changes: fix.changes } }),
  }));
}

/** The issues of a schema as findings, each at its place, in plain words. */
export function schemaFindings(plain: Plain, issues: readonly z.core.$ZodIssue[]): Finding[] {
  return issues.flatMap((issue) => {
    // A document's keys are text: no path of it holds a symbol.
    const path = issue.path as NodePath;
    const value = valueAt(plain, path);
    if (issue.code === 'invalid_key') {
      return [finding(path, `${named(path)}: ${issue.issues.map(({ message }) => message).join(' ')}`)];
    }
    return [finding(path, value === undefined ? missing(path) : `${named(path)}: ${sentence(issue, value)}`)];
  });
}

/** A finding of the rule `schema`. */
export function finding(path: NodePath, message: string): Finding {
  return { rule: SCHEMA_RULE, severity: 'error', path, message };
}

function missing(path: NodePath): string {
  const where = path.length > 1 ? ` in ${named(path.slice(0, -1))}` : '';
  return `"${String(path.at(-1))}" is missing${where}. Write it.`;
}

/** `parameters[0].type`: the way people point at a place in a document. */
function named(path: NodePath): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${part}`))
    .join('');
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'Write a text.',
  array: 'Write a list.',
  object: 'Write a map, "key: value" on each line.',
  record: 'Write a map, "key: value" on each line.',
};

/** Our own sentences pass; zod's (`Invalid input: expected string, received object`) are put plainly. */
function sentence(issue: z.core.$ZodIssue, value: Plain): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === null && issue.expected === 'string'
        ? 'Write a text; nothing and null are read as null.'
        : (EXPECTED[issue.expected] ?? issue.message);
    case 'too_small':
      return issue.message.startsWith('Too small') ? 'Write something here.' : issue.message;
    case 'too_big':
      return `Use at most ${String(issue.maximum)} characters.`;
    case 'invalid_value':
      return issue.message.startsWith('Invalid')
        ? `Write one of ${issue.values.map(String).join(', ')}.`
        : issue.message;
    case 'invalid_union':
      return kindSentence(issue.message);
    default:
      return issue.message;
  }
}

/** zod names the kinds it expected in its message alone. */
function kindSentence(message: string): string {
  const kinds = [...message.matchAll(/'([^']+)'/g)].map(([, kind]) => kind);
  return kinds.length > 0 ? `Write one of ${kinds.join(', ')}.` : 'This form is not known here.';
}

function valueAt(plain: Plain, path: NodePath): Plain | undefined {
  let value: Plain | undefined = plain;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string | number, Plain>>)[part];
  }
  return value;
}
