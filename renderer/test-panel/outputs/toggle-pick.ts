import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { TreeRow } from '@shared/response/body';
import { outputTexts as texts } from '@renderer/texts/outputs';
import { freeName } from '@renderer/wizard/steps/variables/free-name';
import { readablePath } from '@shared/response/path';
import { proposeName, typeOfRow } from './propose';

/** The edits that make a row of the answer an output, or take back the output it is. */
export function togglePick(
  action: Action,
  picked: string | null,
  row: TreeRow,
): { readonly edits: readonly DocumentEdit[]; readonly label: string } {
  if (picked !== null) {
    const at = action.outputs.findIndex(({ name }) => name === picked);
    const path = action.outputs.length === 1 ? ['outputs'] : ['outputs', at];
    return { edits: at < 0 ? [] : [{ kind: 'remove', path }], label: texts.remove(picked) };
  }
  const taken = [...action.outputs, ...action.parameters].map(({ name }) => name);
  const name = freeName(proposeName(row.path), taken);
  const example = row.kind === 'object' || row.kind === 'array' ? undefined : exampleOf(row);
  const output = {
    name,
    path: readablePath(row.path),
    type: typeOfRow(row),
    ...(example === undefined ? {} : { example }),
  };
  const index = action.outputs.length;
  return {
    edits: [
      index === 0
        ? { kind: 'set', path: ['outputs'], value: [output] }
        : { kind: 'insert', path: ['outputs'], index, value: output },
    ],
    label: texts.add(name),
  };
}

/** The value as an example; none of a shortened one, which would be no example of anything. */
function exampleOf(row: TreeRow): string | undefined {
  if (row.cut || row.kind === 'null') return undefined;
  return row.kind === 'string' ? (JSON.parse(row.preview) as string) : row.preview;
}
