import { describe, expect, it } from 'vitest';
import { CLASSES } from './classes';
import { readers, type Problem, type Reader } from './readers';

/** The bound on time: whatever hangs, or grows with its input beyond reason, fails here. */
const LONGEST_MS = 60_000;

/** One clear sentence, and no word of what broke inside. */
function expectClear(problems: readonly Problem[], text: string): void {
  for (const { message } of problems.slice(0, 20)) {
    expect(message).toMatch(/^\S[^\n]{10,}[.:?"]$/);
    expect(message).not.toMatch(
      /\bat \S+:\d+:\d+|\[object|undefined|TypeError|RangeError|unexpected happened/,
    );
    expect(message.length, 'what is long is not repeated').toBeLessThan(1000);
    if (text.length < 1_000_000) continue;
    expect(message).not.toContain(
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    );
  }
}

function expectPlaced(problems: readonly Problem[], text: string): void {
  const lines = text.split('\n');
  for (const { line = 0, column = 0 } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

/** Reads the good text of every other reader that could be taken for one's own by mistake. */
function foreign(reader: Reader): readonly Reader[] {
  const alike = (one: Reader) => one.name.replace(/^import of | as JSON$/g, '');
  return readers.filter((other) => other.syntax !== reader.syntax && alike(other) !== alike(reader));
}

describe.each(readers.map((reader) => [reader.name, reader] as const))('%s', (_name, reader) => {
  it('takes its good text', async () => {
    expect(await reader.read(reader.good)).toEqual([]);
  });

  it.each(CLASSES.map((bad) => [bad.name, bad] as const))(
    'and %s',
    async (_class, bad) => {
      for (const text of bad.of(reader)) {
        const problems = await reader.read(text);
        const shown = text.length > 2000 ? `${text.slice(0, 200)}…` : text;
        if (bad.refused(reader)) expect(problems, shown).not.toEqual([]);
        expectClear(problems, text);
        if (bad.placed(reader) || reader.own) expectPlaced(problems, text);
      }
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
    LONGEST_MS,
  );

  it('and the good texts of others', async () => {
    for (const other of foreign(reader)) {
      const problems = await reader.read(other.good);
      expect(problems, other.name).not.toEqual([]);
      expectClear(problems, other.good);
    }
  });
});

it('looks at every kind of reader', () => {
  expect(readers.filter(({ own }) => own)).toHaveLength(4);
  expect(new Set(readers.map(({ syntax }) => syntax)).size).toBe(4);
  expect(readers.length).toBeGreaterThanOrEqual(20);
});
