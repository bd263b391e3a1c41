import { describe, expect, it } from 'vitest';
import { platformById } from '@shared/platforms';
import { actionFrom, documentWith, lintWorkspace } from '../lint/workspace';

function found(platform: string, file: string) {
  const action = actionFrom(documentWith(`platforms:\n  ${platform}: { file: ${file} }`));
  return platformById(platform)
    .check(action, lintWorkspace)
    .filter(({ path }) => path[2] === 'file')
    .map(({ rule, path }) => `${rule} ${path.slice(3).join('.')}`);
}

describe('what a platform makes of a file that was changed', () => {
  it.each([
    [
      'vapi-api-request',
      '{ headers: { type: object, properties: { X: 7 } } }',
      ['vapi-header-value headers.properties.X'],
    ],
    ['vapi-api-request', '{ parameters: [7, { value: "1" }] }', []],
    ['vapi-api-request', '{ credentialId: cred_1 }', []],
    [
      'vapi-api-request',
      '{ server: {}, strict: true }',
      ['vapi-dead-field server', 'vapi-dead-field strict'],
    ],
    [
      'elevenlabs',
      '{ tool_config: { response_timeout_secs: "4" } }',
      ['elevenlabs-timeout tool_config.response_timeout_secs'],
    ],
    [
      'elevenlabs',
      '{ tool_config: { api_schema: { path_params_schema: { id: { type: string, description: The id } } } } }',
      ['elevenlabs-path-params tool_config.api_schema.path_params_schema.id'],
    ],
    [
      'elevenlabs',
      '{ tool_config: { api_schema: { request_body_schema: { type: object, properties: { a: { type: object, properties: { b: { type: string } } }, c: { type: array, items: { type: string } }, d: text } } } } }',
      ['elevenlabs-value-source tool_config.api_schema.request_body_schema.properties.a.properties.b'],
    ],
    ['elevenlabs', '{ tool_config: null }', []],
    ['retell', '{ response_variables: { a: [x] } }', ['retell-response-path response_variables.a']],
    ['retell', '{ parameters: { type: object, properties: {} } }', []],
    ['openai-chat', '{ x_own: "1" }', []],
    ['solveo', `'[{"op":"remove","path":"/none"}]'`, ['platform-file ']],
    ['solveo', `'{ "name": '`, ['platform-file ']],
    ['solveo', '7', []],
  ])('%s: %s', (platform, file, rules) => {
    expect(found(platform, file)).toEqual(rules);
  });

  it('asks nothing where there is no file to lay it over', () => {
    expect(found('botphonic', '{ name: a }')).toEqual([]);
  });
});
