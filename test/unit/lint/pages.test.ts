import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../../scripts/rule-pages';

const FOLDER = new URL('../../../docs/rules/', import.meta.url);
const pages = rulePages();

describe('docs/rules', () => {
  it('holds a page for each rule and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s is current: run node scripts/write-rules.mjs', (name, text) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
  });
});
