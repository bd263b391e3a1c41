import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import { parameterNameOf } from '@shared/formats/openapi/read/names';
import { parseTemplate } from '@shared/template/parse';
import { declareParameter } from '../variables/declare-parameter';

/** A part of a path that documentation leaves to the caller: `{orderId}`, `:orderId`, `<orderId>`. */
export interface ForeignPlaceholder {
  readonly written: string;
  readonly name: string;
  readonly from: number;
}

const FOREIGN = /\{([A-Za-z_][\w-]*)\}|<([A-Za-z_][\w-]*)>|(?<=\/):([A-Za-z_][\w-]*)(?=$|[/?#])/g;

/** What of a URL looks like a placeholder of another tool and would be sent as it is written. Pure. */
export function foreignPlaceholders(url: string): readonly ForeignPlaceholder[] {
  // Our own braces are blanked: their inside is no path.
  const blanked = parseTemplate(url).parts.reduce(
    (text, part) =>
      part.kind === 'placeholder'
        ? text.slice(0, part.from) + ' '.repeat(part.to - part.from) + text.slice(part.to)
        : text,
    url,
  );
  return [...blanked.matchAll(FOREIGN)].map((match) => ({
    written: match[0],
    name: parameterNameOf(match[1] ?? match[2] ?? match[3] ?? ''),
    from: match.index,
  }));
}

/** The edits that make it a parameter, declared where there is none of its name. */
export function adoptPlaceholder(
  action: Action,
  { written, name, from }: ForeignPlaceholder,
): DocumentEdit[] {
  const url = action.request?.url ?? '';
  const value = `${url.slice(0, from)}{{${name}}}${url.slice(from + written.length)}`;
  const edits: DocumentEdit[] = [{ kind: 'set', path: ['request', 'url'], value }];
  if (action.parameters.some((parameter) => parameter.name === name)) return edits;
  const parameter = { name, type: 'string', description: '', required: 'true' };
  return [...edits, declareParameter(action, parameter)];
}
