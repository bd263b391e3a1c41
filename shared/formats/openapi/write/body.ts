import type { Body } from '../../../action/schema/request.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { bodyTree, type BodyNode } from '../../../platforms/engine/body-tree.js';
import { number, object } from '../../../platforms/engine/json.js';
import { coercePlain } from '../../../template/coerce.js';
import { leafOf, referenceSchema, type Leaf } from './leaf.js';
import { lose, type Writing } from './said.js';
import { constantSchema } from './schema.js';

const PATH = ['request', 'body'];

/** A node as a schema, whether it is always sent, and an example when all it needs has one. */
interface Node {
  readonly schema: JsonObject;
  readonly required: boolean;
  readonly example: Json | undefined;
}

/** The request body; undefined without one. */
export function requestBody(writing: Writing, body: Body | undefined): JsonObject | undefined {
  if (!body || body.kind === 'none') return undefined;
  if (body.kind === 'text') return textBody(writing, body.text, body.contentType ?? 'text/plain');
  const tree = bodyTree(body);
  if (!tree) {
    if (body.kind === 'json' && body.text.trim() === '') return undefined;
    lose(writing, 'The shape of the body', 'any JSON: the template is no valid JSON', PATH);
  }
  const node = tree ? nodeOf(writing, tree) : { schema: object([]), required: true, example: undefined };
  const type = body.kind === 'form' ? 'application/x-www-form-urlencoded' : contentTypeOf(writing);
  return bodyObject(type, node?.schema ?? object([]), node?.example);
}

/** A content type that the headers say, `application/vnd.api+json` for one, else JSON's own. */
function contentTypeOf(writing: Writing): string {
  const row = writing.action.request?.headers?.find(({ name }) => name.toLowerCase() === 'content-type');
  return row && !row.value.includes('{{') ? row.value : 'application/json';
}

function textBody(writing: Writing, template: string, contentType: string): JsonObject {
  const leaf = leafOf(writing, template, PATH);
  if (leaf.kind === 'constant') return bodyObject(contentType, constantSchema(leaf.json), undefined);
  return bodyObject(contentType, object([['type', 'string']]), undefined);
}

function bodyObject(type: string, schema: JsonObject, example: Json | undefined): JsonObject {
  const media = object([
    ['schema', schema],
    ['example', example],
  ]);
  return object([
    ['required', true],
    ['content', object([[type, media]])],
  ]);
}

/** Undefined: nothing is sent here, or nothing that may be said. */
function nodeOf(writing: Writing, node: BodyNode): Node | undefined {
  switch (node.kind) {
    case 'constant':
      return { schema: constantSchema(node.json), required: true, example: node.json };
    case 'value':
      if (node.reference.source === 'environment') {
        const value = writing.values.get(node.reference.ref)?.value;
        return value === undefined
          ? undefined
          : { schema: constantSchema(value), required: true, example: value };
      }
      return fromLeaf(
        writing,
        node.reference.source === 'secret'
          ? { kind: 'secret', name: node.reference.name }
          : { kind: 'value', reference: node.reference },
      );
    case 'text':
      return fromLeaf(writing, leafOf(writing, node.template, PATH));
    case 'list':
      return listNode(node.items.flatMap((item) => nodeOf(writing, item) ?? []));
    case 'object':
      return objectNode(
        node.members.flatMap(([key, member]) => {
          const written = nodeOf(writing, member);
          return written ? [[key, written] as const] : [];
        }),
      );
  }
}

function fromLeaf(writing: Writing, leaf: Leaf): Node | undefined {
  switch (leaf.kind) {
    case 'absent':
      return undefined;
    case 'constant':
      return { schema: constantSchema(leaf.json), required: true, example: leaf.json };
    case 'secret':
      lose(writing, `The secret ${leaf.name} in the body`, 'nothing: OpenAPI has no credential there', PATH);
      return undefined;
    case 'value': {
      const { schema, required } = referenceSchema(writing, leaf.reference, PATH);
      return { schema, required, example: exampleOf(writing, leaf.reference.ref) };
    }
  }
}

function exampleOf(writing: Writing, ref: string): Json | undefined {
  const parameter = writing.parameters.get(ref);
  const plain = parameter?.example ?? parameter?.default;
  if (!parameter || plain === undefined) return undefined;
  const read = coercePlain(plain, parameter);
  return read.ok ? read.value : undefined;
}

/** Every place of a list is its own: `[{{lat}}, {{lon}}]`. */
function listNode(items: readonly Node[]): Node {
  const examples = items.map(({ example }) => example);
  return {
    schema: object([
      ['type', 'array'],
      ['prefixItems', items.length === 0 ? undefined : items.map(({ schema }) => schema)],
      ['minItems', number(items.filter(({ required }) => required).length)],
      ['maxItems', number(items.length)],
    ]),
    required: true,
    example: examples.every((example) => example !== undefined) ? examples : undefined,
  };
}

/** A container stays when all that stands in it is absent, so it is always sent. */
function objectNode(members: readonly (readonly [string, Node])[]): Node {
  const required = members.filter(([, node]) => node.required).map(([key]) => key);
  const whole = members.every(([, node]) => !node.required || node.example !== undefined);
  return {
    schema: object([
      ['type', 'object'],
      ['properties', object(members.map(([key, { schema }]) => [key, schema]))],
      ['required', required.length > 0 ? required : undefined],
    ]),
    required: true,
    example: whole ? object(members.map(([key, { example }]) => [key, example])) : undefined,
  };
}
