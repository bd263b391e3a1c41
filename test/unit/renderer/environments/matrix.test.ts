import { describe, expect, it } from 'vitest';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { valueMatrix } from '@renderer/environments/matrix';

function environment(name: string, values: Record<string, string>, extended?: string): EnvironmentView {
  const file = {
    actionbench: '1' as const,
    name,
    values,
    ...(extended !== undefined && { extends: extended }),
  };
  return { path: `environments/${name}.env.yaml`, name, color: null, production: false, file, written: file };
}

describe('the values of all environments', () => {
  it('say where an inherited value comes from', () => {
    const rows = valueMatrix([
      environment('base', { api: 'a', id: '1' }),
      environment('dev', { api: 'b' }, 'base'),
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['api', 'id']);
    expect(rows[0]?.cells.get('dev')).toMatchObject({
      own: { plain: 'b', from: 'dev' },
      inherited: { plain: 'a', from: 'base' },
    });
    expect(rows[1]?.cells.get('dev')).toMatchObject({ own: null, inherited: { plain: '1', from: 'base' } });
  });

  it('end where environments extend each other in a circle', () => {
    const rows = valueMatrix([environment('a', { x: '1' }, 'b'), environment('b', { y: '2' }, 'a')]);
    expect(rows[1]?.cells.get('a')).toMatchObject({ inherited: { plain: '2', from: 'b' } });
    expect(rows[0]?.cells.get('b')).toMatchObject({ inherited: { plain: '1', from: 'a' } });
  });
});
