import { describe, expect, it } from 'vitest';
import type { EnvironmentFile } from '@shared/action/schema/workspace';
import { baseChain, secretOrigins, valueOrigins } from '@shared/template/environment-values';

const files: readonly EnvironmentFile[] = [
  {
    actionbench: '1',
    name: 'base',
    values: { api: 'a', audit: null, id: '1' },
    secrets: { token: 'base-token' },
  },
  { actionbench: '1', name: 'middle', extends: 'base', values: { api: 'b' } },
  { actionbench: '1', name: 'top', extends: 'middle', values: { api: 'c', audit: 'x', own: '' } },
  { actionbench: '1', name: 'ring', extends: 'ring' },
  { actionbench: '1', name: 'lost', extends: 'nowhere', values: { a: '1' } },
];

describe('where values come from', () => {
  it('says what an environment says itself and what it would inherit from the nearest', () => {
    expect(valueOrigins(files, 'top')).toEqual([
      { name: 'api', own: { plain: 'c', from: 'top' }, inherited: { plain: 'b', from: 'middle' } },
      { name: 'audit', own: { plain: 'x', from: 'top' }, inherited: { plain: null, from: 'base' } },
      { name: 'id', own: null, inherited: { plain: '1', from: 'base' } },
      { name: 'own', own: { plain: '', from: 'top' }, inherited: null },
    ]);
    expect(secretOrigins(files, 'top')).toEqual([
      { name: 'token', own: null, inherited: { plain: 'base-token', from: 'base' } },
    ]);
    expect(valueOrigins(files, 'base')[1]).toEqual({
      name: 'audit',
      own: { plain: null, from: 'base' },
      inherited: null,
    });
  });

  it('ends where a base is missing or comes around again', () => {
    expect(baseChain(files, 'top').map(({ name }) => name)).toEqual(['top', 'middle', 'base']);
    expect(baseChain(files, 'ring').map(({ name }) => name)).toEqual(['ring']);
    expect(valueOrigins(files, 'lost')).toHaveLength(1);
    expect(valueOrigins(files, 'unknown')).toEqual([]);
  });
});
