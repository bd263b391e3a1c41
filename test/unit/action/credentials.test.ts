import { describe, expect, it } from 'vitest';
import { isCredentialHeader, isCredentialName, looksLikeToken } from '@shared/action/credentials';

describe('credentials by their looks', () => {
  it.each(['Authorization', 'x-api-key', 'X-Auth-Token', 'cookie', 'ApiKey'])(
    'takes the header %s for one',
    (name) => expect(isCredentialHeader(name)).toBe(true),
  );

  it.each(['Accept', 'X-Request-Id', 'Content-Type'])('leaves the header %s alone', (name) =>
    expect(isCredentialHeader(name)).toBe(false),
  );

  it.each(['api_key', 'access-token', 'password', 'sig'])('takes a row %s for one', (name) =>
    expect(isCredentialName(name)).toBe(true),
  );

  it.each(['page', 'keyword', 'order_no'])('leaves a row %s alone', (name) =>
    expect(isCredentialName(name)).toBe(false),
  );

  it('knows tokens by their shape, and takes no placeholder or plain word for one', () => {
    expect(looksLikeToken('Bearer sk-invented0123456789abcd')).toBe(true);
    expect(looksLikeToken('AKIAINVENTED01234567')).toBe(true);
    expect(looksLikeToken('Bearer {{secret.crm-token}}')).toBe(false);
    expect(looksLikeToken('sk-short')).toBe(false);
  });
});
