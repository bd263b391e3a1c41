import type { Auth } from '../../action/schema/request.js';
import type { Parameter } from '../../action/schema/parameter.js';
import type { SheetField } from '../platform.js';
import type { Profile } from '../profile.js';
import { plainText, toldDescription } from './restrictions.js';
import { secretMark, type Spelling } from './spell.js';
import { referencesIn } from './templates.js';

/** A field of a form before it stands in a group; null fields are not shown. */
export type Field = Omit<SheetField, 'group'>;

/** The fields of one group of a form. */
export function group(name: string, fields: readonly (Field | null)[]): readonly SheetField[] {
  return fields.flatMap((field) => (field ? [{ group: name, ...field }] : []));
}

/** A field for a template; when it takes a secret, main copies that. */
export function templateField(label: string, template: string, spell: Spelling, note?: string): Field {
  const secret = referencesIn(template).find(({ source }) => source === 'secret');
  const value = spell.text(template);
  if (!secret) return { label, value, ...(note !== undefined && { note }) };
  const alone = value === secretMark(secret.name);
  const replace = alone ? '' : `Put the secret in place of ${secretMark(secret.name)}.`;
  const said = [replace, note ?? ''].filter((part) => part !== '').join(' ');
  return {
    label,
    value: alone ? secret.name : value,
    secret: secret.name,
    ...(said !== '' && { note: said }),
  };
}

/** One field for each header or query row, in the document's order. */
export function rowFields(
  label: string,
  rows: readonly { readonly name: string; readonly value: string }[] | undefined,
  spell: Spelling,
): readonly Field[] {
  const shown = new Set(spell.rows(rows).map(({ name }) => name));
  return (rows ?? [])
    .filter(({ name }) => shown.has(name))
    .map(({ name, value }) => templateField(`${label}: ${name}`, value, spell));
}

/** How forms name the kinds of authentication. */
export type AuthWords = Readonly<Record<Auth['kind'], string>>;

/** What a form asks for one kind of authentication. */
export function authFields(
  auth: Auth | undefined,
  spell: Spelling,
  choice: string,
  words: Partial<AuthWords>,
): readonly Field[] {
  const kind = auth?.kind ?? 'none';
  const first: Field = { label: choice, value: words[kind] ?? kind };
  switch (auth?.kind) {
    case 'bearer':
      return [first, templateField('Token', auth.token, spell)];
    case 'basic':
      return [
        first,
        templateField('Username', auth.username, spell),
        templateField('Password', auth.password, spell),
      ];
    case 'header':
    case 'query':
    case 'body':
      return [first, { label: 'Name', value: auth.name }, templateField('Value', auth.value, spell)];
    default:
      return [first];
  }
}

/** The fields of one variable: name, type, description, and what else the form has. */
export function parameterFields(
  profile: Profile,
  parameter: Parameter,
  labels: {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly required: string;
    readonly example?: string;
    readonly default?: string;
  },
): readonly (Field | null)[] {
  const { name } = parameter;
  const of = (label: string) => `${name}: ${label}`;
  return [
    { label: of(labels.name), value: name },
    {
      label: of(labels.type),
      value: profile.types.value[parameter.type] ?? profile.types.value.string ?? 'string',
    },
    { label: of(labels.description), value: toldDescription(profile, parameter) },
    labels.example !== undefined && parameter.example !== undefined
      ? { label: of(labels.example), value: plainText(parameter.example) }
      : null,
    { label: of(labels.required), value: parameter.required ? 'Yes' : 'No' },
    labels.default !== undefined && parameter.default !== undefined
      ? { label: of(labels.default), value: plainText(parameter.default) }
      : null,
  ];
}
