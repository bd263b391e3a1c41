import { describe, expect, it } from 'vitest';
import { platformById } from '@shared/platforms';
import { actionFrom, documentWith } from '../lint/workspace';

/** What a platform without words for restrictions is told of one parameter. */
function told(platform: string, parameter: string) {
  const action = actionFrom(
    documentWith(
      `parameters:\n  - { name: value, ${parameter} }\nrequest:\n  method: POST\n  url: https://api.example.com/o\n  body: { kind: json, text: '{ "value": {{value}} }' }`,
    ),
  );
  const { files, sheet, losses } = platformById(platform).export(action, { values: new Map() });
  return {
    text: [
      ...files.map(({ text }) => text),
      ...sheet.fields.map(({ value, note }) => `${value} ${note ?? ''}`),
    ].join('\n'),
    lost: losses.map(({ what }) => what).join('; '),
  };
}

describe('what a platform has no word for', () => {
  it.each([
    [
      'type: string, description: Size, enum: [S, M], format: letters',
      'Size. One of: S, M. Format: letters.',
    ],
    [
      'type: string, description: A code!, pattern: "^C-[0-9]+$", minLength: 3, maxLength: 9',
      'A code! Matches the pattern ^C-[0-9]+$. At least 3 characters. At most 9 characters.',
    ],
    ['type: number, description: Hours, minimum: 0.50, maximum: 8', 'Hours. At least 0.50. At most 8.'],
    [
      'type: string, description: Where, example: Here., default: There',
      'Where. Default: There. Example: Here.',
    ],
    ['type: string, description: Where, default: null', 'Where. Default: null.'],
    ['type: date, description: Day', 'Day. A date such as 2026-11-21.'],
    ['type: date, description: Day, example: 2026-11-27', 'Day. Example: 2026-11-27.'],
    ['type: phone', 'A phone number in international form, such as +14155550100.'],
  ])('is a sentence of its description: %s', (parameter, sentence) => {
    expect(told('cellbot', parameter).text).toContain(sentence);
  });

  it('counts the items of a list, and says it is lost', () => {
    const { text, lost } = told(
      'fluents',
      'type: array, description: Topics, minItems: 1, maxItems: 5, items: { type: phone, description: A number }',
    );
    expect(text).toContain('At least 1 items. At most 5 items.');
    expect(lost).toContain('Fewest items, most items, type phone of value');
  });

  it('describes what has no description by its name', () => {
    expect(told('elevenlabs', 'type: string').text).toContain('"description": "value"');
    expect(told('elevenlabs', 'type: array').text).toContain('"items"');
    expect(told('elevenlabs', 'type: object').text).toContain('"properties": {}');
    expect(
      told('elevenlabs', 'type: object, properties: [{ name: floor_number, type: integer, required: true }]')
        .text,
    ).toContain('"description": "floor number"');
  });
});
