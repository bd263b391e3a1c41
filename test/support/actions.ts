import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { resolveValues, type ValueSources } from '@shared/template/resolve';
import { renderRequest } from '@shared/template/render/request';
import type { RenderedRequest } from '@shared/template/rendered';

/** An HTTP action from the part of its document that a test is about, in YAML. */
export function actionOf(yaml: string): Action {
  const text = `actionbench: 1\nid: a-test\nname: A test\nkind: http\ndescription: For a test\n${yaml}`;
  const { action, findings } = readAction(text);
  if (!action) throw new Error(findings.map(({ message }) => message).join('\n'));
  return action;
}

/** The request of an action with the given values; examples count as in the test panel. */
export function render(action: Action, sources: Partial<ValueSources> = {}): RenderedRequest {
  return renderRequest(action, resolveValues(action, { environment: null, use: 'panel', ...sources }));
}
