import type { Json } from '../json/json.js';
import { previewOf, previewsOf } from './compare/preview.js';
import type { JsonChange } from './diff.js';
import { readablePath } from './path.js';

/** Each difference on one line of text: `~ $.order.status: "processing" became "shipped"`. */
export function diffLines(changes: readonly JsonChange[]): string[] {
  return changes.map(({ kind, path, before = null, after = null, from = '$' }) => {
    const at = readablePath(path);
    switch (kind) {
      case 'added':
        return `+ ${at}: ${previewOf(after)}`;
      case 'removed':
        return `- ${at}: ${previewOf(before)}`;
      case 'moved':
        return `~ ${at}: moved from ${readablePath(from)}`;
      case 'changed':
      case 'type-changed':
        return `~ ${at}: ${became(before, after)}`;
    }
  });
}

function became(before: Json, after: Json): string {
  const [left, right] = previewsOf(before, after);
  return `${left} became ${right}`;
}
