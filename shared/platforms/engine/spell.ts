import type { Action } from '../../action/action.js';
import type { RequestRow } from '../../action/schema/request.js';
import type { Json } from '../../json/json.js';
import { writeJson } from '../../json/write.js';
import { textOf } from '../../template/coerce.js';
import { rewriteTemplate } from '../../template/dialect.js';
import type { Reference } from '../../template/source.js';
import type { ResolvedValues } from '../../template/values.js';
import type { WorkspaceFacts } from '../platform.js';
import type { Profile } from '../profile.js';
import { respellJson } from './body.js';
import { flatName } from './promote.js';
import { referencesIn } from './templates.js';

/** Writes our templates as a platform spells them: its placeholders, environment values, marks for secrets. */
export interface Spelling {
  /** Text of a URL, row or message. */
  text(template: string): string;
  /** A JSON body: what is text stands in quotes, environment values are JSON. */
  json(template: string): string;
  /** Rows; one that holds nothing but an absent environment value is left out. */
  rows(rows: readonly RequestRow[] | undefined): readonly { readonly name: string; readonly value: string }[];
  /** The value of an environment reference; null when it is absent. */
  environment(reference: Reference): Json;
  /** A placeholder for a name of ours, as this platform writes it. */
  placeholder(reference: Reference): string;
}

export function spelling(
  profile: Profile,
  action: Action,
  values: ResolvedValues,
  workspace: WorkspaceFacts | undefined,
): Spelling {
  const bare = bareNames(action, workspace);
  const placeholder = (reference: Reference) => {
    if (reference.source === 'secret') return secretMark(reference.name);
    const name =
      reference.source === 'context'
        ? (profile.context.value[reference.name] ?? reference.name)
        : reference.source === 'output'
          ? flatName(reference.name)
          : reference.name;
    return (profile.dialect?.value.write ?? '{{name}}').replace('name', () => name);
  };
  const environment = (reference: Reference): Json => values.get(reference.ref)?.value ?? null;
  const write = (reference: Reference) => {
    if (reference.source !== 'environment') return placeholder(reference);
    const value = environment(reference);
    return value === null ? '' : textOf(value);
  };
  const text = (template: string) => (template.includes('{{') ? rewriteTemplate(template, write) : template);
  return {
    text,
    environment,
    placeholder,
    json: (template) =>
      respellJson(template, (reference, quoted) => {
        if (reference.source === 'environment') {
          const value = environment(reference);
          return quoted ? inString(value === null ? '' : textOf(value)) : writeJson(value);
        }
        const written = placeholder(reference);
        return !quoted && !bare.has(reference.ref) ? `"${written}"` : written;
      }),
    rows: (rows) =>
      (rows ?? []).flatMap((row) => {
        const references = referencesIn(row.value);
        const [only] = references;
        const absent =
          references.length === 1 &&
          only?.source === 'environment' &&
          row.value.trim() === row.value &&
          /^\{\{[^{}]*\}\}$/.test(row.value) &&
          environment(only) === null;
        return absent ? [] : [{ name: row.name, value: text(row.value) }];
      }),
  };
}

/** What stands for a secret in a file or form: `YOUR_HELPDESK_TOKEN`. Never its value. */
export function secretMark(name: string): string {
  return `YOUR_${name.replaceAll('-', '_').toUpperCase()}`;
}

/** The secrets named by marks: `YOUR_HELPDESK_TOKEN` is `{{secret.helpdesk-token}}` again. */
export function readSecretMarks(text: string): string {
  return text.replace(/\bYOUR_([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\b/g, (_mark, name: string) => {
    return `{{secret.${name.toLowerCase().replaceAll('_', '-')}}}`;
  });
}

const BARE_TYPES: ReadonlySet<string> = new Set(['integer', 'number', 'boolean', 'array', 'object']);

/** Names between the braces whose values are JSON as they are; everything else is text and needs quotes. */
function bareNames(action: Action, workspace: WorkspaceFacts | undefined): ReadonlySet<string> {
  const context = [...action.context, ...(workspace?.context ?? [])];
  const outputs = workspace?.actions ?? [];
  return new Set([
    ...action.parameters.filter(({ type }) => BARE_TYPES.has(type)).map(({ name }) => name),
    ...context.filter(({ type }) => BARE_TYPES.has(type)).map(({ name }) => `context.${name}`),
    ...outputs.flatMap((other) =>
      other.outputs
        .filter(({ type }) => type !== undefined && BARE_TYPES.has(type))
        .map(({ name }) => `outputs.${other.id}.${name}`),
    ),
  ]);
}

function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
