import type { z } from 'zod';
import type { ParsedDocument } from '../document/parse.js';
import { parseDocument } from '../document/parse.js';
import type { Plain } from '../document/plain.js';
import type { Finding } from '../lint/finding.js';
import { finding, schemaFindings, syntaxFindings } from './findings.js';
import { migrate, versionFinding } from './migrations.js';

/** A file as read: what it means (null while it has errors), where everything stands, and what is wrong. */
export interface ReadFile<Value> {
  readonly value: Value | null;
  readonly parsed: ParsedDocument;
  readonly findings: readonly Finding[];
}

/**
 * Reads a text by a schema: syntax first, then the version of the format, then the form. Never throws.
 * @param source the text, or what it was parsed to already
 */
export function readDocument<Schema extends z.ZodType>(
  source: string | ParsedDocument,
  schema: Schema,
): ReadFile<z.output<Schema>> {
  const parsed = typeof source === 'string' ? parseDocument(source) : source;
  const { plain } = parsed;
  if (plain === undefined) return { value: null, parsed, findings: syntaxFindings(parsed) };
  if (!isMap(plain)) {
    const message = 'The document is empty or no map. Begin it with "actionbench: 1".';
    return { value: null, parsed, findings: [finding([], message)] };
  }
  const version = versionFinding(plain);
  if (version !== null) return { value: null, parsed, findings: [version] };
  const result = schema.safeParse(migrate(plain));
  return result.success
    ? { value: result.data, parsed, findings: [] }
    : { value: null, parsed, findings: schemaFindings(plain, result.error.issues) };
}

function isMap(plain: Plain): plain is Readonly<Record<string, Plain>> {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain);
}
