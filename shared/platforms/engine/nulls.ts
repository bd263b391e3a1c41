import type { Body } from '../../action/schema/request.js';
import { bodyTree, type BodyNode } from './body-tree.js';
import type { Loss } from '../platform.js';

/** The body as a tree without members that are always null, for schemas to which a null value means none. */
export function sayableTree(body: Body | undefined): BodyNode | null {
  const tree = bodyTree(body);
  return tree && withoutNulls(tree);
}

/** Members that are always null. */
export function nullLosses(body: Body | undefined): readonly Loss[] {
  const tree = bodyTree(body);
  const names = tree ? nullNames(tree) : [];
  if (names.length === 0) return [];
  return [
    {
      what: `The null of ${names.join(', ')}`,
      becomes: 'nothing: the member is not sent',
      path: ['request', 'body'],
    },
  ];
}

function isNull(node: BodyNode): boolean {
  return node.kind === 'constant' && node.json === null;
}

function withoutNulls(node: BodyNode): BodyNode {
  if (node.kind !== 'object') return node;
  const kept = node.members.filter(([, member]) => !isNull(member));
  return { kind: 'object', members: kept.map(([key, member]) => [key, withoutNulls(member)]) };
}

function nullNames(node: BodyNode): readonly string[] {
  if (node.kind !== 'object') return [];
  return node.members.flatMap(([key, member]) => (isNull(member) ? [key] : nullNames(member)));
}
