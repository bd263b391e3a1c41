import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { platformById } from '@shared/platforms';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues } from '@shared/template/resolve';
import { actionFrom, documentWith } from '../lint/workspace';

describe('the body of an API request tool', () => {
  const action = actionFrom(
    documentWith(
      'parameters:\n  - { name: number, type: string, description: The number, required: true }\n' +
        'request:\n  method: POST\n  url: https://api.example.com/orders\n' +
        `  body: { kind: json, text: '{ "region": {{env.region}}, "order": { "n": {{number}}, "region": {{env.region}}, "rate": 2.50, "rush": true, "tags": ["a"], "from": { "shop": "x" }, "note": "voice" } }' }`,
    ),
  );
  const environment = resolveEnvironment(
    [{ actionbench: '1', name: 'staging', values: { region: 'eu' }, secrets: {} }],
    'staging',
  );
  const values = resolveValues(action, { environment, use: 'panel' });
  const { files } = platformById('vapi-api-request').export(action, { values });
  const tool = parseJson(files[0]!.text) as unknown as {
    readonly body: { readonly properties: { readonly order: { readonly properties: object } } };
    readonly parameters: readonly object[];
  };

  it('gives a constant below the top its type and its value', () => {
    const written = parseJson(writeJson(tool.body.properties.order.properties as never));
    expect(written).toEqual(
      parseJson(
        '{"n":{"type":"string","description":"The number"},"region":{"type":"string","value":"eu"},"rate":{"type":"number","value":2.50},"rush":{"type":"boolean","value":true},"tags":{"type":"array","value":["a"]},"from":{"type":"object","value":{"shop":"x"}},"note":{"type":"string","value":"voice"}}',
      ),
    );
  });

  it('puts a fixed value of the top beside the body', () => {
    expect(tool.parameters).toEqual([{ key: 'region', value: 'eu' }]);
  });
});
