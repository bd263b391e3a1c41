import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatBody, jsonProblems } from '@renderer/editor/json-text';

describe('the JSON body', () => {
  it('is JSON with placeholders bare, quoted and inside text', () => {
    expect(jsonProblems('{ "a": {{a}}, "b": "{{b}}", "c": "x {{c}} \\" {{d}}", "e": [{{e}}] }')).toEqual([]);
  });

  it('says at which place it stops being JSON', () => {
    const text = '{\n  "a": {{a}}\n  "b": 1\n}';
    const [problem] = jsonProblems(text);
    expect(text.slice(problem?.from, problem?.to)).toBe('"b"');
    expect(problem?.message).toBe('A comma belongs here.');
  });

  it('names each line once', () => {
    expect(jsonProblems('{ "a": , "b": , }')).toHaveLength(1);
  });

  it('is laid out with two blanks a level, placeholders untouched', () => {
    expect(formatBody('{"a":{{ a }},"b":["{{b}}",1.10]}')).toBe(
      '{\n  "a": {{ a }},\n  "b": [\n    "{{b}}",\n    1.10\n  ]\n}',
    );
  });

  it('is not touched while it is no JSON', () => {
    expect(formatBody('{ "a": }')).toBeNull();
  });

  it('keeps every value and placeholder when it is laid out, and stays as it is the second time', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify({ value, first: 0 }).replace('"first":0', '"first":{{first}}');
        const laidOut = formatBody(text);
        expect(laidOut).not.toBeNull();
        expect(JSON.parse((laidOut ?? '').replace('{{first}}', '0'))).toEqual(
          JSON.parse(JSON.stringify({ value, first: 0 })),
        );
        expect(formatBody(laidOut ?? '')).toBe(laidOut);
      }),
    );
  });
});
