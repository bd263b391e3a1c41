import { describe, expect, it } from 'vitest';
import { choicesFor, completed, openPlaceholder } from '@renderer/wizard/fields/placeholder-typing';

const choice = (ref: string) =>
  ({
    ref,
    source: 'parameter',
    value: null,
    origin: '',
    type: '',
    description: '',
    declared: { in: 'workspace' } as const,
  }) as const;

describe('typing a placeholder', () => {
  it('begins with two braces and ends with the name', () => {
    expect(openPlaceholder('a {{env.a', 9)).toEqual({ from: 2, caret: 9, typed: 'env.a' });
    expect(openPlaceholder('a {{b}} ', 8)).toBeNull();
    expect(openPlaceholder('plain', 5)).toBeNull();
  });

  it('offers names that begin with what is typed before those that hold it', () => {
    const found = choicesFor('em', [choice('lead_email'), choice('email'), choice('priority')]);
    expect(found.map(({ ref }) => ref)).toEqual(['email', 'lead_email']);
  });

  it('closes the braces once, whatever stands behind the caret', () => {
    const at = (text: string, caret: number) => {
      const open = openPlaceholder(text, caret);
      return open && completed(text, open, 'email');
    };
    expect(at('to {{em', 7)).toEqual({ text: 'to {{email}}', caret: 12 });
    expect(at('to {{em}} now', 7)).toEqual({ text: 'to {{email}} now', caret: 12 });
    expect(at('{{em/rest', 4)).toEqual({ text: '{{email}}/rest', caret: 9 });
  });
});
