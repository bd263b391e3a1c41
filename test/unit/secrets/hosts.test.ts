import { describe, expect, it } from 'vitest';
import { hostOfUrl, isBoundTo, normalHost, readHosts } from '@shared/secrets/hosts';

describe('hosts of a secret', () => {
  it.each([
    ['API.Example.com', 'api.example.com'],
    [' localhost:4780 ', 'localhost:4780'],
    ['https://api.example.com/v1?a=b', 'api.example.com'],
    ['http://127.0.0.1:4780/orders', '127.0.0.1:4780'],
    ['https://api.example.com:443', 'api.example.com'],
  ])('reads %j as %j', (written, host) => expect(normalHost(written)).toBe(host));

  it.each(['', '*.example.com', 'ftp://example.com', 'https://', 'user:pass@example.com', 'two words'])(
    'refuses %j',
    (written) => expect(normalHost(written)).toBeNull(),
  );

  it.each([
    [['api.example.com'], 'https://api.example.com/v1', true],
    [['api.example.com'], 'https://api.example.com:8443/', true],
    [['api.example.com:8443'], 'https://api.example.com:8443/', true],
    [['api.example.com:8443'], 'https://api.example.com/', false],
    [['example.com'], 'https://api.example.com/', false],
    [['example.com'], 'https://example.com.evil.example/', false],
    [['*.example.com'], 'https://api.example.com/', false],
    [['a.example', 'b.example'], 'https://b.example/', true],
    [[], 'https://a.example/', false],
  ])('bound to %j, goes to %s: %s', (hosts, url, allowed) =>
    expect(isBoundTo(hosts, hostOfUrl(url))).toBe(allowed),
  );
});

describe('hosts as people write them', () => {
  it('are read in one form, each once, and what is none is named', () => {
    expect(readHosts(['API.example.com', 'https://api.example.com/v1', 'b:8080'])).toEqual([
      'api.example.com',
      'b:8080',
    ]);
    expect(() => readHosts(['*.example.com'])).toThrow(/"\*\.example\.com" is no host/);
  });
});
