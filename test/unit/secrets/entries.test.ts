import { describe, expect, it } from 'vitest';
import type { EnvironmentFile } from '@shared/action/schema/workspace';
import { entryFor, entryName, secretStates, type SecretEntry } from '@shared/secrets/entries';

const file = (name: string, rest: Partial<EnvironmentFile> = {}): EnvironmentFile => ({
  actionbench: '1',
  name,
  ...rest,
});
const entry = (name: string, environment: string | null): SecretEntry => ({ name, environment, hosts: [] });

const environments = [
  file('mock', { mock: true }),
  file('staging'),
  file('production', { secrets: { token: 'token-live' } }),
  file('shadow', { extends: 'production' }),
  file('lost', { extends: 'nowhere', secrets: { token: 'token-lost' } }),
];

describe('the entry of a secret', () => {
  it('is that of the environment, else the one of every environment', () => {
    const entries = [entry('token', null), entry('token', 'staging'), entry('other', 'mock')];
    expect(entryFor(entries, 'token', 'staging')?.environment).toBe('staging');
    expect(entryFor(entries, 'token', 'mock')?.environment).toBeNull();
    expect(entryFor(entries, 'token', null)?.environment).toBeNull();
    expect(entryFor(entries, 'other', null)).toBeNull();
  });

  it('has the name that the environment, or one it extends, puts for it', () => {
    const nameIn = (name: string) => {
      const environment = environments.find((each) => each.name === name);
      return environment && entryName('token', environment, environments);
    };
    expect(nameIn('staging')).toBe('token');
    expect(nameIn('shadow')).toBe('token-live');
    expect(nameIn('lost')).toBe('token-lost');
    expect(entryName('other', file('lost', { extends: 'nowhere' }), [])).toBe('other');
  });
});

describe('a secret in each environment', () => {
  it('is set, missing, or replaced by a stand-in of the mock', () => {
    const states = secretStates(
      'token',
      [entry('token', 'staging'), entry('token-live', null)],
      environments,
    );
    expect(
      states.map(({ environment, kept, standIn }) => [environment, kept?.name ?? null, standIn]),
    ).toEqual([
      ['mock', null, true],
      ['staging', 'token', false],
      ['production', 'token-live', false],
      ['shadow', 'token-live', false],
      ['lost', null, false],
    ]);
    expect(secretStates('token', [entry('token', null)], environments)[0]?.standIn).toBe(false);
  });
});
