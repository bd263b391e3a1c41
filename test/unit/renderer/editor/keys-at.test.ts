import { describe, expect, it } from 'vitest';
import { keysAt } from '@renderer/editor/yaml/keys-at';

const names = (text: string) => keysAt(text, text.length).map(({ name }) => name);

describe('keys offered in the YAML view', () => {
  it('are the keys of the document at its edge', () => {
    expect(names('actionbench: 1\nre')).toEqual(expect.arrayContaining(['request', 'response', 'outputs']));
  });

  it('are those of the map one stands in', () => {
    expect(names('request:\n  method: GET\n  ti')).toContain('timeoutMs');
    expect(names('request:\n  method: GET\n  ti')).not.toContain('outputs');
  });

  it('are those of an item of a list', () => {
    expect(names('parameters:\n  - name: a\n    ty')).toEqual(expect.arrayContaining(['type', 'required']));
  });

  it('are the allowed values behind a key', () => {
    expect(names('kind: ')).toEqual(expect.arrayContaining(['http', 'form', 'button']));
    expect(names('request:\n  method: ')).toContain('DELETE');
  });

  it('are none in the middle of a text', () => {
    expect(names('description: Opens a ticket. Use ')).toEqual([]);
  });
});

describe('targets', () => {
  it('are the platforms there are, each with its own options and their values', () => {
    expect(names('platforms:\n  ')).toEqual(expect.arrayContaining(['fluents', 'retell', 'openai-chat']));
    expect(names('platforms:\n  retell:\n    ')).toEqual(
      expect.arrayContaining(['options', 'callName', 'bind', 'file']),
    );
    expect(names('platforms:\n  retell:\n    options:\n      ')).toEqual(['args_at_root']);
    expect(names('platforms:\n  fluents:\n    options:\n      envelope: ')).toEqual(['flat', 'vocode']);
    expect(names('platforms:\n  retell:\n    options:\n      args_at_root: ')).toEqual(['true', 'false']);
  });
});
