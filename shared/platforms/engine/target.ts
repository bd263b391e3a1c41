import type { Action } from '../../action/action.js';
import type { ContextValue } from '../../action/schema/parameter.js';
import { mapRequest, respell } from './templates.js';

/**
 * The action as its document says it for one platform: keys of `platforms.<id>` laid over ours, and `bind` applied:
 * a bound name is replaced in every template, and a bound parameter leaves the list the model sees.
 */
export function mergeTarget(action: Action, id: string): Action {
  const target = action.platforms.get(id);
  if (!target) return action;
  const merged: Action = {
    ...action,
    name: target.name ?? action.name,
    callName: target.callName ?? action.callName,
    description: target.description ?? action.description,
    whenNotToUse: target.whenNotToUse ?? action.whenNotToUse,
    speech: target.speech ? { ...action.speech, ...target.speech } : action.speech,
  };
  return applyBind(merged, bindingsOf(action, id));
}

/** Name between the braces -> name it is bound to on the platform. */
export function bindingsOf(action: Action, id: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(action.platforms.get(id)?.bind ?? {}));
}

function applyBind(action: Action, bind: ReadonlyMap<string, string>): Action {
  if (bind.size === 0) return action;
  const write = (text: string) =>
    respell(text, (reference) => {
      const bound = bind.get(reference.ref);
      return bound === undefined ? undefined : `{{${bound}}}`;
    });
  return {
    ...action,
    parameters: action.parameters.filter((parameter) => !bind.has(parameter.name)),
    context: boundContext(action, bind),
    request: action.request ? mapRequest(action.request, write) : null,
    button:
      action.button?.url === undefined ? action.button : { ...action.button, url: write(action.button.url) },
  };
}

/** A parameter bound to a context value nobody declared declares it, with its own shape. */
function boundContext(action: Action, bind: ReadonlyMap<string, string>): readonly ContextValue[] {
  const declared = new Set(action.context.map((value) => value.name));
  const added: ContextValue[] = [];
  for (const [from, to] of bind) {
    if (!to.startsWith('context.')) continue;
    const name = to.slice('context.'.length);
    const parameter = action.parameters.find((candidate) => candidate.name === from);
    if (!parameter || declared.has(name)) continue;
    declared.add(name);
    const { name: _name, required: _required, ...shape } = parameter;
    added.push({ ...shape, name });
  }
  return [...action.context, ...added];
}
