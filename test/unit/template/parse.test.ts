import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeBraces, rewriteTemplate } from '@shared/template/dialect';
import { onlyPlaceholder, parseTemplate } from '@shared/template/parse';
import { VALUE_SOURCES } from '@shared/template/source';

describe('reading a template', () => {
  it.each([
    ['{{email}}', 'parameter', 'email'],
    ['{{ env.api }}', 'environment', 'api'],
    ['{{context.lead.phone}}', 'context', 'lead.phone'],
    ['{{secret.helpdesk-token}}', 'secret', 'helpdesk-token'],
    ['{{outputs.crm-lookup.customer_id}}', 'output', 'customer_id'],
  ])('%s is a value of source %s', (text, source, name) => {
    expect(onlyPlaceholder(parseTemplate(text))).toMatchObject({ source, name });
    expect(VALUE_SOURCES).toContain(source);
  });

  it('reads two braces that are meant as text', () => {
    const { parts, problems } = parseTemplate("a {{'{{'}} b {{x}}");
    expect(parts.map((part) => (part.kind === 'constant' ? part.text : part.reference.ref))).toEqual([
      'a {{ b ',
      'x',
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['{{lead.email}}', '{{context.lead.email}}'],
    ['{{Email}}', 'lower case'],
    ['{{env}}', '{{env.api}}'],
    ['{{context}}', '{{context.lead.phone}}'],
    ['{{secret}}', '{{secret.helpdesk-token}}'],
    ['{{outputs}}', '{{outputs.'],
    ['{{outputs.a}}', 'an action and its output'],
    ['{{secret.a.b}}', "secret's name"],
    ['{{}}', 'no placeholder'],
    ['{{email', 'never closed'],
  ])('%s stays text and says what to write', (text, advice) => {
    const template = parseTemplate(text);
    expect(template.parts).toMatchObject([{ kind: 'constant', text }]);
    expect(template.problems[0]?.message).toContain(advice);
  });

  it('covers every character of any text once', () => {
    const piece = fc.constantFrom('{', '}', '{{', '}}', 'x', ' ', '{{x}}', "{{'{{'}}", '.', "'");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const covered = parseTemplate(text).parts.map(({ from, to }) => text.slice(from, to));
        expect(covered.join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('gives any text back that was escaped', () => {
    const braces = fc.array(fc.constantFrom('{', '}', '{{', "'", 'x', '{{x}}')).map((each) => each.join(''));
    fc.assert(
      fc.property(braces, (text) => {
        const template = parseTemplate(escapeBraces(text));
        expect(template.parts.map((part) => (part.kind === 'constant' ? part.text : '!')).join('')).toBe(
          text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('rewrites placeholders and keeps the rest', () => {
    expect(rewriteTemplate("{{'{{'}}: {{x}}, {{env.y}}", ({ name }) => `<${name}>`)).toBe('{{: <x>, <y>');
    expect(rewriteTemplate(parseTemplate("{{'{{'}}{{x}}"), () => '{{z}}', escapeBraces)).toBe(
      "{{'{{'}}{{z}}",
    );
  });
});
