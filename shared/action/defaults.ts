import type { Action, Safety } from './action.js';
import type { ActionDocument } from './schema/action.js';

/** What a document means: every default filled in. */
export function actionOf(document: ActionDocument): Action {
  return {
    id: document.id,
    name: document.name,
    callName: document.callName ?? document.id.replaceAll('-', '_'),
    kind: document.kind,
    phase: document.phase ?? 'during',
    enabled: document.enabled ?? true,
    safety: document.safety ?? safetyOf(document.request?.method),
    description: document.description ?? '',
    whenNotToUse: document.whenNotToUse ?? '',
    parameters: document.parameters ?? [],
    context: document.context ?? [],
    request: document.request ?? null,
    button: document.button ?? null,
    response: document.response ?? {},
    speech: document.speech ?? {},
    outputs: document.outputs ?? [],
    platforms: new Map(Object.entries(document.platforms ?? {}).map(([id, target]) => [id, target ?? {}])),
    cases: document.cases ?? [],
    document,
  };
}

/**
 * What a method does, https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1; an action without a request changes nothing
 * anywhere: a form that is shown, a link that is opened.
 */
export function safetyOf(method: string | undefined): Safety {
  if (method === undefined || method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return 'read';
  return method === 'DELETE' ? 'destructive' : 'write';
}
