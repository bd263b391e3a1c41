import type { PlainMap } from '../../document/plain.js';
import type { Json } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { writeJson } from '../../json/write.js';
import { argumentsTemplate } from '../engine/body.js';
import { object, objectAt, textAt } from '../engine/json.js';
import { wholeDescription } from '../engine/prompt.js';
import { documentHead, objectOfType, parametersOf, textOrFail, type ReadItem } from '../engine/reading.js';
import { parameterSchema } from '../engine/schema.js';
import type { Wire } from '../engine/wire.js';
import { profile } from './profile.js';

/**
 * The body of `POST /v1/actions/create` (https://docs.fluents.ai/api-reference/actions/create-action). What stands in
 * `config` is not spelled out there; the names are those of Vocode's external action, and unconfirmed
 * (https://github.com/vocodedev/vocode-core, vocode/streaming/action/execute_external_action.py).
 */
export function fluentsFile(wire: Wire): Json {
  const { action, spell } = wire;
  const { speech } = action;
  return object([
    ['type', 'action_external'],
    ['label', action.name],
    ['description', wholeDescription(action)],
    [
      'config',
      object([
        ['processing_mode', 'muted'],
        ['name', action.callName],
        ['description', wholeDescription(action)],
        ['url', spell.text(action.request?.url ?? '')],
        ['input_schema', writeJson(parameterSchema(profile, action.parameters, { strict: false }))],
        ['speak_on_send', speech.start],
        ['speak_on_receive', speech.done],
      ]),
    ],
    ['action_trigger', object([])],
  ]);
}

/** Reads what the API takes and gives: one action or a list. */
export function readFluents(json: Json): readonly ReadItem[] {
  const items = Array.isArray(json) ? (json as readonly Json[]) : [json];
  return items.map((item) => {
    const body = objectOfType(item, 'action_external', 'Fluents', 'a custom action');
    const label = textOrFail(body, 'label', 'Fluents');
    const config = objectAt(body, 'config') ?? object([]);
    const schemaText = textAt(config, 'input_schema');
    const schema = schemaText === undefined ? config['input_schema'] : parseJson(schemaText);
    const parameters = isObject(schema) ? parametersOf(schema) : [];
    const start = textAt(config, 'speak_on_send');
    const done = textAt(config, 'speak_on_receive');
    const description = textAt(body, 'description') ?? textAt(config, 'description');
    const names = parameters.map((parameter) => ({
      name: parameter.name,
      type: 'string' as const,
    }));
    const callName = textAt(config, 'name');
    const document: PlainMap = {
      ...documentHead({ ...(callName !== undefined && { callName }), name: label }),
      ...(description !== undefined && description !== '' && { description }),
      ...(parameters.length > 0 && { parameters: [...parameters] }),
      request: {
        method: 'POST',
        url: textAt(config, 'url') ?? '{{env.api}}',
        body: { kind: 'json', text: argumentsTemplate(names) },
      },
      ...((start !== undefined || done !== undefined) && {
        speech: { ...(start !== undefined && { start }), ...(done !== undefined && { done }) },
      }),
    };
    return { document, item };
  });
}
