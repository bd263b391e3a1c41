import { describe, expect, it } from 'vitest';
import { fail, FailureError, toFailure } from '@shared/failure/failure';
import { assertNever } from '@shared/failure/never';

const REFUSED = { class: 'refused', message: 'Nothing listens there.', hint: 'Start the server.' } as const;

describe('failures', () => {
  it('come back as they were thrown', () => {
    expect(() => fail(REFUSED)).toThrow(REFUSED.message);
    expect(toFailure(new FailureError(REFUSED))).toBe(REFUSED);
  });

  it('are made of whatever else was thrown, without its stack', () => {
    const failure = toFailure(new TypeError('x is not a function'));
    expect(failure).toMatchObject({
      class: 'internal',
      message: expect.stringContaining('x is not a function'),
    });
    expect(JSON.stringify(failure)).not.toContain('failure.test');
    expect(toFailure('plain text').message).toContain('plain text');
  });

  it('name the union member that nobody handled', () => {
    expect(() => assertNever('later' as never)).toThrow('"later"');
  });
});
