import type { NodePath, Plain } from './plain.js';

/**
 * An edit of a document, in the words of the form that makes it. `spliceEdit` turns it into changes of the text.
 * `set` makes missing maps on its way; `remove` drops the key or item with its comment line.
 */
export type DocumentEdit =
  | { readonly kind: 'set'; readonly path: NodePath; readonly value: Plain | boolean | number }
  | { readonly kind: 'remove'; readonly path: NodePath }
  | {
      readonly kind: 'insert';
      readonly path: NodePath;
      readonly index: number;
      readonly value: Plain | boolean | number;
    }
  | { readonly kind: 'move'; readonly path: NodePath; readonly from: number; readonly to: number }
  | { readonly kind: 'rename'; readonly path: NodePath; readonly key: string };
