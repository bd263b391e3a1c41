import { expect, it } from 'vitest';
import { readWorkspaceFile } from '@shared/action/read-workspace';
import { personalRules } from '@shared/action/schema/workspace';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { editsOfRules, NO_RULES } from '@shared/personal/edit-rules';
import type { PersonalRules } from '@shared/personal/rules';

const HEAD = 'actionbench: 1\nid: 8d5bd2f5-9c2b-4b59-8a11-0b7a3b8c1d11\nname: Help # ours\n';
const rulesOf = (text: string) => {
  const { value } = readWorkspaceFile(text);
  return value ? personalRules(value) : undefined;
};
const edited = (text: string, after: PersonalRules) =>
  applyChanges(text, spliceEdits(text, editsOfRules(rulesOf(text) ?? null, after)));

it('writes rules where there are none, and leaves the rest as it is', () => {
  const after: PersonalRules = { names: ['email'], paths: ['$.a'], detect: ['iban'], mask: 'written' };
  const text = edited(HEAD, after);
  expect(text.startsWith(HEAD)).toBe(true);
  expect(rulesOf(text)).toEqual(after);
});

it('touches nothing that stays, comments included', () => {
  const text = `${HEAD}personal:\n  names: [email] # of the caller\n  detect: [phone]\n`;
  const after: PersonalRules = { ...NO_RULES, names: ['email'], detect: ['phone', 'card'] };
  expect(edited(text, after)).toContain('names: [email] # of the caller');
  expect(rulesOf(edited(text, after))).toEqual(after);
  expect(editsOfRules(after, after)).toEqual([]);
});

it('takes out what marks nothing any more', () => {
  const text = `${HEAD}personal:\n  names: [email]\n  detect: [phone]\n`;
  expect(rulesOf(edited(text, { ...NO_RULES, detect: ['phone'] }))?.names).toEqual([]);
  expect(edited(text, { ...NO_RULES, detect: ['phone'] })).not.toContain('names');
});
