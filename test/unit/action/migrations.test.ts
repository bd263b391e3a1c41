import { describe, expect, it } from 'vitest';
import type { PlainMap } from '@shared/document/plain';
import { migrate } from '@shared/action/migrations';

const migrations = [
  (document: object) => ({ ...document, actionbench: '2', second: 'yes' }),
  (document: object) => ({ ...document, actionbench: '3', third: 'yes' }),
];

describe('migrate', () => {
  it('leaves a document of the newest version alone', () => {
    const document = { actionbench: '1', id: 'a' };
    expect(migrate(document)).toBe(document);
  });

  it.each<PlainMap>([{ actionbench: { a: 'b' } }, { actionbench: ['1'] }, { actionbench: null }, {}])(
    'reads a document without a version as the first: %j',
    (document) => {
      expect(migrate(document, migrations)).toMatchObject({ second: 'yes', third: 'yes' });
    },
  );

  it.each([
    ['1', { actionbench: '3', second: 'yes', third: 'yes' }],
    ['2', { actionbench: '3', third: 'yes' }],
    ['3', { actionbench: '3' }],
  ])('takes version %s through every later migration, in order', (actionbench, result) => {
    expect(migrate({ actionbench }, migrations)).toEqual(result);
  });
});
