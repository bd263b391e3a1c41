import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '@shared/json/parse';
import { shortenJson, shortenText } from '@shared/response/shape';
import { tellAgent } from '@shared/response/told';
import { estimateTokens } from '@shared/response/tokens';
import { actionOf } from '../../support/actions';

const action = (response: string) =>
  actionOf(`request: { method: GET, url: https://a.example }\nresponse: ${response}`);
const none = { outputs: [] };

describe('what the agent is told', () => {
  const text = '{ "ticket": { "id": 90071992547409931, "log": ["a", "b"] }, "debug": "x" }';

  it('is the answer as it came', () => {
    expect(tellAgent(action('{}'), text, none)).toMatchObject({ text, shortened: false });
  });

  it('is what "keep" keeps, in its place and with its digits', () => {
    expect(tellAgent(action('{ keep: ["$.ticket.id"] }'), text, none).text).toBe(
      '{"ticket":{"id":90071992547409931}}',
    );
    expect(tellAgent(action('{ keep: ["$.ticket.log[1]", "$.debug"] }'), text, none).text).toBe(
      '{"ticket":{"log":["b"]},"debug":"x"}',
    );
  });

  it('is the whole answer when "keep" meets nothing, so that an error is told', () => {
    expect(tellAgent(action('{ keep: ["$.ticket"] }'), '{"error": "no"}', none).text).toBe('{"error":"no"}');
  });

  it('is the outputs alone when the action says so', () => {
    const outputs = [
      { name: 'id', path: '$.id', json: '1.10' },
      { name: 'gone', path: '$.gone', json: null },
    ];
    expect(tellAgent(action('{ tell: outputs }'), text, { outputs }).text).toBe('{"id":1.10,"gone":null}');
  });

  it('keeps nothing of a path that cannot be followed, and what is there for the rest', () => {
    const broken = { response: { keep: ['$.a[', '$.debug'] } };
    expect(tellAgent(broken, text, none).text).toBe('{"debug":"x"}');
  });

  it('is the text of an answer that is no JSON', () => {
    expect(
      tellAgent(action('{ keep: ["$.a"], maxTokens: 4 }'), 'Service is down for maintenance', none),
    ).toMatchObject({
      shortened: true,
    });
  });
});

describe('keeping to a number of tokens', () => {
  it('shortens the longest texts first', () => {
    const json = parseJson(JSON.stringify({ id: 'HD-4711', note: 'n'.repeat(4000) }));
    const { text, shortened } = shortenJson(json, 100);
    expect(shortened).toBe(true);
    const told = JSON.parse(text) as { id: string; note: string };
    expect(told.id).toBe('HD-4711');
    expect(told.note).toMatch(/^n{100,}…$/);
  });

  it('says how many items of a list are missing', () => {
    const json = parseJson(JSON.stringify({ list: Array.from({ length: 500 }, (_, id) => ({ id })) }));
    const told = JSON.parse(shortenJson(json, 100).text) as { list: unknown[] };
    expect(told.list.at(-1)).toBe(`… ${500 - (told.list.length - 1)} more`);
  });

  it('stays valid JSON within the limit, for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const result = shortenJson(parseJson(text), limit);
        expect(() => JSON.parse(result.text) as unknown).not.toThrow();
        expect(result.tokens).toBe(estimateTokens(result.text));
        expect(result.tokens).toBeLessThanOrEqual(Math.max(limit, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (limit) => {
        expect(shortenText('🖨'.repeat(100), limit).text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('survives an answer nested 10,000 deep', () => {
    const deep = parseJson(`${'['.repeat(10_000)}"x"${']'.repeat(10_000)}`);
    expect(() => JSON.parse(shortenJson(deep, 50).text) as unknown).not.toThrow();
  });
});
