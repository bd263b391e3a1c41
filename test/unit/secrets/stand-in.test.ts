import { describe, expect, it } from 'vitest';
import { isBoundTo } from '@shared/secrets/hosts';
import { standIn } from '@shared/secrets/stand-in';

describe('the stand-in of a secret that is not set', () => {
  it('goes to this machine alone', () => {
    const { value, hosts } = standIn('crm-token');
    expect(value).toContain('crm-token');
    expect(isBoundTo(hosts, '127.0.0.1:4780')).toBe(true);
    expect(isBoundTo(hosts, 'localhost')).toBe(true);
    expect(isBoundTo(hosts, 'api.example.com')).toBe(false);
  });
});
