import { describe, expect, it } from 'vitest';
import { recognise } from '@renderer/start/recognise';

describe('what a pasted text is', () => {
  it('is an action document, taken as it is', () => {
    const text = '# mine\nactionbench: 1\nid: find\nname: Find\nkind: form\n';
    expect(recognise(text)).toMatchObject({ from: null, documents: [{ id: 'find', name: 'Find', text }] });
  });

  it('is nothing when it is neither a document nor a tool file', () => {
    expect(recognise('hello')).toBeNull();
    expect(recognise('{"__proto__": {"x": 1}}')).toBeNull();
    expect(recognise('  ')).toBeNull();
  });
});
