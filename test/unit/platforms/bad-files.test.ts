import { describe, expect, it } from 'vitest';
import { FailureError } from '@shared/failure/failure';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { platforms } from '@shared/platforms';
import { exampleActions, exampleFacts, exampleValues } from './example';
import { wideAction } from './wide';

const reading = platforms.filter((platform) => platform.import !== undefined);
const action = exampleActions.find(({ id }) => id === 'crm-lookup')!;

function ours(platform: (typeof reading)[number]): string {
  return platform.export(wideAction, { values: exampleValues(wideAction), workspace: exampleFacts }).files[0]!
    .text;
}

/** One sentence that says what and what to do; nothing else may leave a reader. */
function failureOf(run: () => unknown): FailureError['failure'] | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

const CUT = [0.1, 0.35, 0.6, 0.85, 0.99] as const;

describe.each(reading)('$id', (platform) => {
  it.each(CUT)('says where a file cut at %d of its length ends', (part) => {
    const text = ours(platform);
    const failure = failureOf(() => platform.import?.(text.slice(0, Math.floor(text.length * part))));
    expect(failure?.class).toBe('bad-input');
    expect(failure?.message).toMatch(/^This is no .+ file\. .*line \d+/);
    expect(failure?.hint).not.toBe('');
  });

  it.each([
    ['a number', '7'],
    ['a text', '"text"'],
    ['nothing', ''],
    ['a list of lists', '[[[]]]'],
    ['an empty object', '{}'],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['YAML', 'name: a\nurl: https://a.example\n'],
    ['a tab before YAML', '\tname: a'],
    ['prototype keys alone', '{"__proto__":{"name":"a"},"constructor":{"prototype":{"x":1}}}'],
    ['an anchor bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n'],
  ])('refuses %s by one sentence', (_what, text) => {
    const failure = failureOf(() => platform.import?.(text));
    expect(failure?.class).toBe('bad-input');
    expect(failure?.message).toMatch(/^This is no .+ file/);
  });

  it('reads around values of wrong types, or refuses them, and never breaks', { timeout: 60_000 }, () => {
    const [file] = platform.export(action, { values: exampleValues(action), workspace: exampleFacts }).files;
    const text = file!.text;
    for (const wrong of ['7', '{}', '[{"a":[null]}]']) {
      // Every member in turn is given a value of another type.
      for (const { index } of text.matchAll(/": (?=["{[\dtf])/g)) {
        const broken = replacedAt(text, index + 3, wrong);
        const failure = failureOf(() => {
          const { actions } = platform.import?.(broken) ?? { actions: [] };
          for (const document of actions) readAction(writeYaml(document));
        });
        if (failure) expect(failure.class).toBe('bad-input');
      }
    }
  });

  it('reads prototype keys as keys, and pollutes nothing', () => {
    const text = ours(platform).replace(
      '{',
      '{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}},',
    );
    platform.import?.(text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reads a text of 5 MB, and one that is nested 5,000 deep', () => {
    const long = 'x'.repeat(5_000_000);
    const [document] = platform.import?.(ours(platform).replace('{', `{"x_long": "${long}",`)).actions ?? [];
    expect(writeYaml(document!).length).toBeGreaterThan(5_000_000);
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const failure = failureOf(() => platform.import?.(ours(platform).replace('{', `{"x_deep": ${deep},`)));
    expect(failure?.message).toMatch(/nested more than 200 levels/);
  });

  it('refuses two members of one name, or takes the last, as JSON does', () => {
    const text = ours(platform).replace('{', '{"name": "first_name", "name": "second_name",');
    const failure = failureOf(() => platform.import?.(text));
    if (failure) expect(failure.class).toBe('bad-input');
  });

  it('does not take the file of a platform of another shape for its own', () => {
    for (const other of reading.filter(({ id }) => shape(id) !== shape(platform.id))) {
      const [file] = other.export(action, { values: exampleValues(action), workspace: exampleFacts }).files;
      const failure = failureOf(() => platform.import?.(file!.text));
      expect([other.id, failure?.class]).toEqual([other.id, 'bad-input']);
    }
  });
});

/** Files that cannot be told apart: a Realtime tool is one of Responses without "strict", and Vapi's that of Chat. */
function shape(id: string): string {
  if (id === 'openai-realtime') return 'openai-responses';
  return id === 'openai-chat' ? 'vapi-function' : id;
}

/** The value that begins at an offset, replaced by another text. */
function replacedAt(text: string, at: number, value: string): string {
  let depth = 0;
  let quoted = false;
  for (let end = at; end < text.length; end += 1) {
    const character = text[end] ?? '';
    if (quoted) {
      if (character === '\\') end += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth += 1;
    else if ('}],\n'.includes(character)) {
      if (depth === 0) return text.slice(0, at) + value + text.slice(end);
      if (character === '}' || character === ']') depth -= 1;
      if (depth === 0 && (character === '}' || character === ']'))
        return text.slice(0, at) + value + text.slice(end + 1);
    }
  }
  return text;
}
