import type { Parameter } from '../../action/schema/parameter.js';
import type { Body } from '../../action/schema/request.js';
import { parseTemplate } from '../../template/parse.js';
import type { Reference } from '../../template/source.js';

/**
 * A JSON template with its placeholders written anew.
 * @param write what stands instead; `quoted`: the placeholder stands inside a JSON string
 */
export function respellJson(text: string, write: (reference: Reference, quoted: boolean) => string): string {
  let quoted = false;
  let escaped = false;
  return parseTemplate(text)
    .parts.map((part) => {
      if (part.kind === 'placeholder') return write(part.reference, quoted);
      for (const character of part.text) {
        if (escaped) escaped = false;
        else if (character === '\\') escaped = quoted;
        else if (character === '"') quoted = !quoted;
      }
      return part.text;
    })
    .join('');
}

/** The JSON body of platforms that post the parameters themselves: `{"email": {{email}}}`. */
export function argumentsBody(parameters: readonly Parameter[], wrap?: (inner: string) => string): Body {
  const inner = argumentsTemplate(parameters);
  return { kind: 'json', text: wrap ? wrap(inner) : inner };
}

/** One JSON object with a slot for each parameter; slots of absent values vanish when it is rendered. */
export function argumentsTemplate(parameters: readonly Parameter[]): string {
  return `{${parameters.map(({ name }) => `"${name}": {{${name}}}`).join(', ')}}`;
}

/**
 * The body with one more top-level member; null for a body that is no JSON object and no form.
 * @param value a template; a placeholder by itself keeps the type of its value
 */
export function withMember(body: Body | undefined, name: string, value: string): Body | null {
  const alone = /^\{\{[^{}]+\}\}$/.test(value);
  const member = `${JSON.stringify(name)}: ${alone ? value : JSON.stringify(value)}`;
  if (!body || body.kind === 'none') return { kind: 'json', text: `{ ${member} }` };
  if (body.kind === 'form') return { ...body, fields: [...body.fields, { name, value }] };
  if (body.kind !== 'json') return null;
  const text = body.text.trimEnd();
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  const inner = text.slice(0, -1).trimEnd();
  return { ...body, text: `${inner}${inner === '{' ? '' : ','} ${member} }` };
}
