import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { platformById } from '@shared/platforms';
import { exampleFacts } from '../unit/platforms/example';
import { exported } from './exports';
import * as schemas from './documented-schemas';

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });

/** Names of values that nothing fills on Solveo; lint says so (platform-value). */
const UNFILLED = ['[\\w.-]+'];

const JUDGED: readonly (readonly [string, object])[] = [
  ['fluents', schemas.fluentsAction],
  ['solveo', schemas.solveoDefinition(UNFILLED)],
  ['openai-chat', schemas.openaiChat],
  ['openai-responses', schemas.openaiResponses],
  ['openai-realtime', schemas.openaiRealtime],
  ['anthropic', schemas.anthropicTool],
  ['vapi-api-request', schemas.vapiApiRequest],
  ['vapi-function', schemas.vapiFunction],
  ['retell', schemas.retellTool],
];

function problems(schema: object, json: unknown): readonly string[] {
  const validate = ajv.compile(schema);
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe.each(JUDGED)('%s, against the schema of its documentation', (id, schema) => {
  it.each(exported(id))('takes $action', ({ json }) => {
    expect(problems(schema, json)).toEqual([]);
  });

  it('refuses a key nobody documented, and a name that is none', () => {
    const [first] = exported(id);
    expect(problems(schema, { ...first!.json, x_own: 1 })).not.toEqual([]);
    const nameless = JSON.parse(
      JSON.stringify(first!.json).replaceAll(/"(name|label)":"[^"]*"/g, '"$1":""'),
    ) as object;
    expect(problems(schema, nameless)).not.toEqual([]);
  });
});

/** Exports broken in one place each, at the limits their documentation states. */
const BROKEN: readonly (readonly [string, string, RegExp, string])[] = [
  ['vapi-api-request', 'a timeout above 300 s', /"timeoutSeconds":\d+/, '"timeoutSeconds":301'],
  ['vapi-api-request', 'a method that does not exist', /"method":"\w+"/, '"method":"FETCH"'],
  ['vapi-api-request', 'a name of 41 characters', /"name":"\w+"/, `"name":"${'a'.repeat(41)}"`],
  ['vapi-api-request', 'a threshold below 100 ms', /"timingMilliseconds":\d+/, '"timingMilliseconds":99'],
  ['vapi-function', 'more than ten retries', /"maxRetries":\d+/, '"maxRetries":11'],
  ['vapi-function', 'a pause of half a second', /"baseDelaySeconds":\d+/, '"baseDelaySeconds":0.5'],
  ['retell', 'a timeout below a second', /"timeout_ms":\d+/, '"timeout_ms":999'],
  ['retell', 'more than five retries', /"max_retry":\d+/, '"max_retry":6'],
  [
    'retell',
    'a response path with "$."',
    /"response_variables":\{"(\w+)":"/,
    '"response_variables":{"$1":"$.',
  ],
  [
    'retell',
    'parameters that are no object',
    /"parameters":\{"type":"object"/,
    '"parameters":{"type":"string"',
  ],
  ['fluents', 'a type of another action', /"action_external"/, '"action_transfer_call"'],
  ['fluents', 'a schema that is no text', /"input_schema":"(?:[^"\\]|\\.)*"/, '"input_schema":{}'],
  ['solveo', 'a type of another kind', /"type":"http"/, '"type":"form"'],
  ['openai-realtime', 'strict', /"type":"function",/, '"type":"function","strict":true,'],
];

it.each(BROKEN)('%s: refuses %s', (id, _what, find, write) => {
  const schema = JUDGED.find(([judged]) => judged === id)?.[1] ?? {};
  const texts = exported(id).map(({ json }) => JSON.stringify(json));
  const text = texts.find((candidate) => find.test(candidate));
  expect(text).toBeDefined();
  expect(problems(schema, JSON.parse(text!.replace(find, write)))).not.toEqual([]);
});

it('finds a placeholder that Solveo does not fill, exactly where lint does', () => {
  const solveo = platformById('solveo');
  const strict = schemas.solveoDefinition();
  const verdicts = exported('solveo').map(({ json, subject }) => ({
    action: subject.id,
    schema: problems(strict, json).length > 0,
    lint: solveo.check(subject, exampleFacts).some(({ rule }) => rule === 'platform-value'),
  }));
  for (const { action, schema, lint } of verdicts) expect([action, schema]).toEqual([action, lint]);
  expect(new Set(verdicts.map(({ lint }) => lint)).size).toBe(2);
});
