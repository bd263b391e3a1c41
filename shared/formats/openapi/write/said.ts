import type { Action } from '../../../action/action.js';
import type { Parameter } from '../../../action/schema/parameter.js';
import type { Loss } from '../../../platforms/platform.js';
import type { ResolvedValues } from '../../../template/values.js';

/** An action on its way into a document: context values and outputs are parameters already. */
export interface Writing {
  readonly action: Action;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly values: ResolvedValues;
  readonly losses: Loss[];
}

export function lose(writing: Writing, what: string, becomes: string, path: Loss['path']): void {
  if (!writing.losses.some((loss) => loss.what === what && loss.becomes === becomes)) {
    writing.losses.push({ what, becomes, path });
  }
}
