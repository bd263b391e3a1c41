import type { Auth, Body } from '../../action/schema/request.js';
import { escapeBraces, rewriteTemplate } from '../dialect.js';
import { scanJson } from '../json-scan.js';
import type { JsonContainer, JsonMember } from '../json-template.js';
import { onlyPlaceholder, parseTemplate } from '../parse.js';
import { type Build, isAbsent } from './build.js';

/**
 * The body with the field that authentication puts there: a top-level or dotted member of a JSON body, a row of a form.
 * A member of that name is replaced, a new one comes last. Absence in authentication is a failure.
 */
export function withAuthField(build: Build, body: Body | undefined, auth: Auth | undefined): Body {
  const plain: Body = body ?? { kind: 'none' };
  if (auth?.kind !== 'body') return plain;
  const only = onlyPlaceholder(parseTemplate(auth.value));
  if (only) {
    const value = build.value(only);
    if (value.origin !== 'secret' && isAbsent(value.value)) {
      build.present(only, 'the authentication');
      return plain;
    }
  }
  switch (plain.kind) {
    case 'none':
      return { kind: 'json', text: withMember('{}', auth.name, auth.value) ?? '{}' };
    case 'form': {
      const others = plain.fields.filter(({ name }) => name !== auth.name);
      return { ...plain, fields: [...others, { name: auth.name, value: auth.value }] };
    }
    case 'json': {
      const text = withMember(plain.text.trim() === '' ? '{}' : plain.text, auth.name, auth.value);
      if (text !== null) return { ...plain, text };
      return refuse(build, plain, auth.name, 'is no JSON object at that place');
    }
    case 'text':
      return refuse(build, plain, auth.name, 'is plain text, which has no fields');
  }
}

function refuse(build: Build, body: Body, name: string, why: string): Body {
  build.fail(
    'bad-document',
    `The authentication puts the field ${name} into the body, but the body ${why}.`,
    'Use a JSON or form body, or send the credential as a header.',
  );
  return body;
}

/** The JSON text with the member set, or null when the place is no object. A body that is no JSON says so itself. */
function withMember(text: string, name: string, value: string): string | null {
  const template = scanJson(text);
  if (template.problem) return text;
  let container = template.root?.container;
  if (container?.kind !== 'object') return null;
  const names = memberOf(container, name) ? [name] : name.split('.');
  const literal = jsonString(value);
  for (const [index, key] of names.entries()) {
    const member: JsonMember | undefined = memberOf(container, key);
    const rest = names.slice(index + 1);
    if (!member) return inserted(text, container, key, nested(rest, literal));
    if (rest.length === 0) return text.slice(0, member.value.from) + literal + text.slice(member.value.to);
    if (member.value.container?.kind !== 'object') return null;
    container = member.value.container;
  }
  return null;
}

function memberOf(container: JsonContainer, name: string): JsonMember | undefined {
  return container.members.findLast(({ key }) => key === name);
}

function inserted(text: string, container: JsonContainer, key: string, value: string): string {
  const last = container.members.at(-1);
  const at = last ? last.value.to : container.from + 1;
  const comma = last ? ', ' : '';
  return `${text.slice(0, at)}${comma}${escapeBraces(JSON.stringify(key))}: ${value}${text.slice(at)}`;
}

function nested(names: readonly string[], value: string): string {
  return names.reduceRight((inner, name) => `{ ${escapeBraces(JSON.stringify(name))}: ${inner} }`, value);
}

/** A template as a JSON string that is a template itself. */
function jsonString(template: string): string {
  const inner = rewriteTemplate(
    template,
    ({ ref }) => `{{${ref}}}`,
    (text) => escapeBraces(JSON.stringify(text).slice(1, -1)),
  );
  return `"${inner}"`;
}
