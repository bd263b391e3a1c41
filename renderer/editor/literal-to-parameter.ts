import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import { masked } from './json-text';
import { declareParameter } from '@renderer/wizard/steps/variables/declare-parameter';
import { freeName } from '@renderer/wizard/steps/variables/free-name';

interface LiteralToParameter {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly edits: readonly DocumentEdit[];
}

/** A scalar of the body as a parameter with the scalar as its example; null where no plain scalar is selected. */
export function literalToParameter(
  action: Action,
  text: string,
  from: number,
  to: number,
): LiteralToParameter | null {
  const root = parseTree(masked(text));
  const node = root && findNodeAtOffset(root, from);
  if (!node || to > node.offset + node.length) return null;
  if (node.type !== 'string' && node.type !== 'number' && node.type !== 'boolean') return null;
  if (node.parent?.type === 'property' && node.parent.children?.[0] === node) return null;
  const literal = text.slice(node.offset, node.offset + node.length);
  if (literal.includes('{{')) return null;
  const key = getNodePath(node).findLast((step) => typeof step === 'string');
  const name = freeName(
    nameFrom(typeof key === 'string' ? key : 'value'),
    action.parameters.map((parameter) => parameter.name),
  );
  const type =
    node.type === 'string'
      ? 'string'
      : node.type === 'boolean'
        ? 'boolean'
        : /[.eE]/.test(literal)
          ? 'number'
          : 'integer';
  const example = node.type === 'string' ? String(node.value) : literal;
  const parameter = { name, type, description: '', required: 'true', example };
  const body = `${text.slice(0, node.offset)}{{${name}}}${text.slice(node.offset + node.length)}`;
  return {
    from: node.offset,
    to: node.offset + node.length,
    name,
    edits: [
      declareParameter(action, parameter),
      { kind: 'set', path: ['request', 'body', 'text'], value: body },
    ],
  };
}

/** A key of any API as a parameter name: `customerId` -> `customer_id`. */
export function nameFrom(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return words === '' || ['env', 'context', 'secret', 'outputs'].includes(words)
    ? 'value'
    : words.slice(0, 64);
}
