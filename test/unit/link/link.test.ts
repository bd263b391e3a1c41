import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@shared/failure/failure';
import { readLink } from '@shared/link/link';

const ID = '0199a3c2-5f4e-7b1a-9c3d-2e8f60b4d715';

describe('a link', () => {
  it('brings a text to import', () => {
    const text = "curl 'https://api.example.com/orders?x=1&y=ü' \\\n\t-H 'A: b'";
    expect(readLink(`actionbench://import?text=${encodeURIComponent(text)}`)).toEqual({
      kind: 'import',
      text,
    });
    expect(readLink('ACTIONBENCH://import/?text=a')).toEqual({ kind: 'import', text: 'a' });
  });

  it('names a workspace, an action, a step', () => {
    expect(readLink(`actionbench://open?workspace=${ID.toUpperCase()}`)).toEqual({
      kind: 'open',
      workspace: ID,
      action: null,
      step: null,
    });
    expect(readLink(`actionbench://open?workspace=${ID}&action=crm-lookup&step=results`)).toEqual({
      kind: 'open',
      workspace: ID,
      action: 'crm-lookup',
      step: 'results',
    });
  });

  it.each([
    ['', 'nothing'],
    ['https://import?text=a', 'another scheme'],
    ['actionbench:import?text=a', 'no host'],
    ['actionbench://run?action=refund', 'an act there is none for'],
    ['actionbench://import', 'no text'],
    ['actionbench://import?text=%20%0A', 'a blank text'],
    ['actionbench://import?text=a&text=b', 'a text twice'],
    ['actionbench://import?text=a&run=1', 'an unknown key'],
    ['actionbench://import?text=a#b', 'a fragment'],
    ['actionbench://jane:pw@import?text=a', 'credentials'],
    ['actionbench://import:80?text=a', 'a port'],
    ['actionbench://import/../open?text=a', 'a path'],
    ['actionbench://import?text=a%00b', 'a null byte'],
    ['actionbench://import?text=%1b%5b31m', 'an escape sequence'],
    ['actionbench://import?text=%ff%fe', 'bytes that are no UTF-8'],
    [`actionbench://import?text=${'a'.repeat(100_001)}`, 'too much text'],
    ['actionbench://open', 'no workspace'],
    ['actionbench://open?workspace=/etc', 'a path for a workspace'],
    ['actionbench://open?workspace=..%2F..%2Fhome', 'a path for a workspace, hidden'],
    [`actionbench://open?workspace=${ID}&action=../../x`, 'a path for an action'],
    [`actionbench://open?workspace=${ID}&action=__proto__`, 'no id for an action'],
    [`actionbench://open?workspace=${ID}&action=a&step=launch`, 'a step there is none of'],
    [`actionbench://open?workspace=${ID}&step=results`, 'a step without an action'],
    [`actionbench://open?workspace=${ID}&__proto__=x`, 'a hostile key'],
  ])('is refused in one sentence: %s (%s)', (address) => {
    expect(() => readLink(address)).toThrow(FailureError);
    expect(() => readLink(address)).toThrow(/^A link to Actionbench was not followed: [^\n]{1,120}\.$/);
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (rest) => {
        try {
          expect(['import', 'open']).toContain(readLink(`actionbench://${rest}`).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(FailureError);
        }
      }),
    );
  });

  it('brings any text as it was', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => value.trim() !== '' && !/\p{C}|\ufffd/u.test(value));
    fc.assert(
      fc.property(text, (value) => {
        expect(readLink(`actionbench://import?text=${encodeURIComponent(value)}`)).toEqual({
          kind: 'import',
          text: value,
        });
      }),
    );
  });
});
