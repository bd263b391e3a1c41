import type { Action } from '@shared/action/action';
import { renderRequest } from '@shared/template/render/request';
import type { RenderedRequest } from '@shared/template/rendered';
import type { ResolvedValues } from '@shared/template/values';

interface Rendered {
  readonly action: Action;
  readonly request: RenderedRequest;
}

/** By the values, which are the same object while nothing that is sent changes. */
const lastRendered = new WeakMap<ResolvedValues, Rendered>();

/** The request an action makes of values, rendered once for all who show something of it. */
export function renderedRequest(action: Action, values: ResolvedValues): RenderedRequest {
  const last = lastRendered.get(values);
  if (last && isSame(last.action, action)) return last.request;
  const request = renderRequest(action, values);
  lastRendered.set(values, { action, request });
  return request;
}

/** Name and kind stand in what is said when there is no request. */
function isSame(a: Action, b: Action): boolean {
  return a.request === b.request && a.name === b.name && a.kind === b.kind;
}
