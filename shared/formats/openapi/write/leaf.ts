import type { NodePath } from '../../../document/plain.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { flatName } from '../../../platforms/engine/promote.js';
import { respell } from '../../../platforms/engine/templates.js';
import { parseTemplate, onlyPlaceholder } from '../../../template/parse.js';
import type { Reference } from '../../../template/source.js';
import { textOf } from '../../../template/text.js';
import { shapeSchema } from './schema.js';
import { lose, type Writing } from './said.js';

/** What stands in one row, as far as a schema can say it. */
export type Leaf =
  | { readonly kind: 'constant'; readonly json: Json }
  | { readonly kind: 'value'; readonly reference: Reference }
  | { readonly kind: 'secret'; readonly name: string }
  /** Nothing is sent: an environment value that is absent. */
  | { readonly kind: 'absent' };

/** The template with the values of the environment written in; null when it is nothing but one that is absent. */
export function withEnvironment(writing: Writing, template: string): string | null {
  const only = onlyPlaceholder(parseTemplate(template));
  const value = (ref: string) => writing.values.get(ref)?.value ?? null;
  if (only?.source === 'environment' && value(only.ref) === null) return null;
  return respell(template, (reference) => {
    if (reference.source !== 'environment') return undefined;
    return textOf(value(reference.ref) ?? '').replaceAll('{{', "{{'{{'}}");
  });
}

/**
 * Reads a row. Text around a placeholder cannot be said by a schema: the first value stands for the whole, and the loss
 * is noted.
 */
export function leafOf(writing: Writing, template: string, path: NodePath): Leaf {
  const filled = withEnvironment(writing, template);
  if (filled === null) return { kind: 'absent' };
  const parsed = parseTemplate(filled);
  const references = parsed.parts.flatMap((part) => (part.kind === 'placeholder' ? [part.reference] : []));
  const [first] = references;
  if (!first) return { kind: 'constant', json: parsed.parts.map((part) => constantText(part)).join('') };
  const secret = references.find(({ source }) => source === 'secret');
  const taken = secret ?? first;
  if (parsed.parts.length > 1) {
    const names = references.map(({ ref }) => ref).join(', ');
    lose(writing, `The text around ${names}`, 'the bare value: whoever calls writes the whole text', path);
  }
  return secret ? { kind: 'secret', name: secret.name } : { kind: 'value', reference: taken };
}

function constantText(part: ReturnType<typeof parseTemplate>['parts'][number]): string {
  return part.kind === 'constant' ? part.text : '';
}

/** The schema of a value of the conversation, its description, and whether it must be there. */
export function referenceSchema(
  writing: Writing,
  reference: Reference,
  path: NodePath,
): { readonly schema: JsonObject; readonly required: boolean; readonly description: string } {
  const parameter = writing.parameters.get(reference.ref);
  if (parameter) {
    return {
      schema: shapeSchema(parameter),
      required: parameter.required === true,
      description: parameter.description ?? '',
    };
  }
  if (reference.source !== 'parameter') {
    lose(writing, `The value ${reference.ref}`, `a parameter, which whoever calls fills in`, path);
  }
  const description = `The ${reference.name.replace(/[._-]+/g, ' ')}`;
  return { schema: shapeSchema({ type: 'string', description }), required: true, description };
}

/** The name of a placeholder where no wire name is given: in a path. */
export function placeholderName(writing: Writing, reference: Reference): string {
  return writing.parameters.has(reference.ref) ? reference.name : flatName(reference.ref);
}
