import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { joined } from '@services/requests/answer/joined';

const MIB = 2 ** 20;

describe('the parts of a body', () => {
  it.each([0, 1, 3 * MIB, 4 * MIB, 4 * MIB + 1, 13 * MIB + 7])(
    'of %i bytes become one piece with every byte in its place',
    async (length) => {
      const whole = randomBytes(length);
      const parts: Buffer[] = [];
      for (let at = 0; at < length; at += 65_537) parts.push(whole.subarray(at, at + 65_537));
      expect((await joined(parts, length)).equals(whole)).toBe(true);
    },
  );

  it('lets others have their turn while a large body is joined', async () => {
    const parts = Array.from({ length: 6 }, () => Buffer.alloc(4 * MIB));
    let turns = 0;
    let done = false;
    const take = () => {
      turns += 1;
      if (!done) setImmediate(take);
    };
    setImmediate(take);
    await joined(parts, 24 * MIB);
    done = true;
    expect(turns).toBeGreaterThan(3);
  });
});
