import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { parseJson } from '@shared/json/parse';
import { platformById } from '@shared/platforms';
import { actionFrom, documentWith } from '../lint/workspace';

const LINES = (...lines: readonly string[]) => lines.join('\n');

const MESSAGES = LINES(
  'request:',
  '  method: GET',
  '  url: https://api.example.com/orders',
  'speech: { start: One moment., failure: That failed. }',
  'platforms:',
  '  vapi-api-request:',
);

function exported(platform: string, fragment: string) {
  const action = actionFrom(documentWith(fragment));
  return parseJson(platformById(platform).export(action, { values: new Map() }).files[0]!.text);
}

/** What an import keeps of a file that we write otherwise, and the export of that document again. */
function kept(platform: string, text: string) {
  const [document] = platformById(platform).import!(text).actions;
  const { action } = readAction(writeYaml(document!));
  const again = platformById(platform).export(action!, { values: new Map() }).files[0]!.text;
  return { file: action!.platforms.get(platform)?.file, again };
}

describe('platforms.<id>.file', () => {
  it('patches one item of a list by its number', () => {
    const messages = exported(
      'vapi-api-request',
      `${MESSAGES}\n    file: { messages: { 1: { content: No. } } }`,
    );
    expect(messages).toMatchObject({ messages: [{ content: 'One moment.' }, { content: 'No.' }] });
  });

  it('takes an item out with null, and adds one behind the last', () => {
    expect(exported('vapi-api-request', `${MESSAGES}\n    file: { messages: { 0: null } }`)).toMatchObject({
      messages: [{ content: 'That failed.' }],
    });
    const { messages } = exported(
      'vapi-api-request',
      `${MESSAGES}\n    file: { messages: { 9: { type: request-complete } } }`,
    ) as unknown as { messages: readonly unknown[] };
    expect(messages).toHaveLength(3);
    expect(messages[2]).toEqual({ type: 'request-complete' });
  });

  it('replaces a list by a list, or by a map of other keys', () => {
    expect(exported('vapi-api-request', `${MESSAGES}\n    file: { messages: [] }`)).toMatchObject({
      messages: [],
    });
    expect(exported('vapi-api-request', `${MESSAGES}\n    file: { messages: { all: true } }`)).toMatchObject({
      messages: { all: true },
    });
  });

  it('gives a text the type of what it replaces', () => {
    const file = exported(
      'vapi-api-request',
      `${MESSAGES}\n    file: { name: "7", strict: "true", x: "1.50" }`,
    );
    expect(file).toMatchObject({ name: '7', strict: true });
    expect(JSON.stringify(file)).toContain('"text":"1.50"');
  });
});

describe('a file of another hand', () => {
  const TOOL = {
    type: 'apiRequest',
    name: 'look_up',
    method: 'GET',
    url: 'https://a.example',
    timeoutSeconds: 20,
    messages: [
      { type: 'request-start', content: 'One moment.', blocking: false },
      { type: 'request-failed', content: 'No.', conditions: [{ operator: 'eq' }] },
    ],
  };

  it('keeps what differs inside one item of a list', () => {
    const text = JSON.stringify(TOOL);
    const { file, again } = kept('vapi-api-request', text);
    expect(file).toEqual({ messages: { 1: { conditions: [{ operator: 'eq' }] } } });
    expect(parseJson(again)).toEqual(parseJson(text));
  });

  it.each([
    ['a list that has become longer', { ...TOOL, messages: [...TOOL.messages, { type: 'own' }] }],
    ['an item that is no map', { ...TOOL, messages: [TOOL.messages[0], null] }],
    ['a text that looks like a number', { ...TOOL, own: '7', flag: 'true' }],
    ['keys nobody knows, below others', { ...TOOL, server: { staticIp: true, tries: 2.5, names: ['1'] } }],
  ])('survives the round trip: %s', (_what, tool) => {
    const text = JSON.stringify(tool);
    expect(parseJson(kept('vapi-api-request', text).again)).toEqual(parseJson(text));
  });

  it('needs no patch when it is ours', () => {
    const ours = platformById('retell').export(actionFrom(documentWith('enabled: true')), {
      values: new Map(),
    }).files[0]!.text;
    expect(kept('retell', ours).file).toBeUndefined();
  });

  it.each([
    ['{"name": ', /This is no Retell file\. .+/],
    ['[]', /This is no Retell file: it holds no action\./],
  ])('is refused with a sentence when it cannot be read: %s', (text, sentence) => {
    expect(() => platformById('retell').import!(text)).toThrow(sentence);
  });
});
