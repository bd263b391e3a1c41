import { describe, expect, it } from 'vitest';
import type { EnvironmentFile } from '@shared/action/schema/workspace';
import { resolveEnvironment } from '@shared/template/environment';

const file = (name: string, more: Partial<EnvironmentFile> = {}): EnvironmentFile => ({
  actionbench: '1',
  name,
  ...more,
});

describe('environments', () => {
  it('inherit values and secrets; what stands nearer wins, null too', () => {
    const files = [
      file('base', { values: { api: 'https://a', audit: 'yes', id: '01' }, secrets: { token: 'old' } }),
      file('live', { extends: 'base', values: { api: 'https://b', audit: null }, secrets: { token: 'new' } }),
    ];
    const { values, secrets, chain } = resolveEnvironment(files, 'live');
    expect(values.get('api')).toEqual({ plain: 'https://b', from: 'live' });
    expect(values.get('audit')).toEqual({ plain: null, from: 'live' });
    expect(values.get('id')).toEqual({ plain: '01', from: 'base' });
    expect(secrets.get('token')).toBe('new');
    expect(chain).toEqual(['live', 'base']);
  });

  it('says what is missing and which circle there is', () => {
    expect(() => resolveEnvironment([file('a')], 'b')).toThrow('There is no environment b.');
    expect(() => resolveEnvironment([file('a', { extends: 'b' })], 'a')).toThrow(
      'a extends b, which does not exist.',
    );
    const circle = [file('a', { extends: 'b' }), file('b', { extends: 'a' })];
    expect(() => resolveEnvironment(circle, 'a')).toThrow('circle: a -> b -> a');
    expect(() => resolveEnvironment([], 'a')).toThrow('no environment');
  });
});
