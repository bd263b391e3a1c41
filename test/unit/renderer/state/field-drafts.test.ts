import { beforeEach, describe, expect, it } from 'vitest';
import {
  currentDrafts,
  dropFieldDraft,
  keepFieldDraft,
  moveFieldDrafts,
  rememberedFieldDrafts,
  restoreFieldDrafts,
  useFieldDrafts,
} from '@renderer/state/field-drafts';

const FILE = 'actions/find.action.yaml';
const said = { text: 'abc', problem: 'Write a number.', beside: true };
const document = {
  request: { timeoutMs: 5000 },
  parameters: [{ name: 'email', example: 'a@b.example' }, { name: 'count' }],
};

const drafts = () => useFieldDrafts.getState().drafts.get(FILE) ?? [];
const paths = (now: unknown) => currentDrafts(drafts(), now).map(({ path }) => path.join('/'));

beforeEach(() => restoreFieldDrafts(undefined));

describe('a text that a field holds and the document does not', () => {
  it('is kept until it can stand, and replaced by what is typed next', () => {
    keepFieldDraft(FILE, document, ['request', 'timeoutMs'], said);
    keepFieldDraft(FILE, document, ['request', 'timeoutMs'], { ...said, text: 'abcd' });
    expect(currentDrafts(drafts(), document)).toMatchObject([
      { text: 'abcd', path: ['request', 'timeoutMs'], problem: 'Write a number.' },
    ]);
    keepFieldDraft(FILE, document, ['request', 'timeoutMs'], null);
    expect(useFieldDrafts.getState().drafts.size).toBe(0);
  });

  it('is out of date once the document says something else there, and back after undo', () => {
    keepFieldDraft(FILE, document, ['request', 'timeoutMs'], said);
    expect(paths({ ...document, request: { timeoutMs: 4000 } })).toEqual([]);
    expect(paths(document)).toEqual(['request/timeoutMs']);
  });

  it('follows its row when rows change places, and goes with it', () => {
    keepFieldDraft(FILE, document, ['parameters', 1, 'example'], said);
    expect(paths(document)).toEqual(['parameters/1/example']);
    expect(paths({ parameters: document.parameters.toReversed() })).toEqual(['parameters/0/example']);
    expect(paths({ parameters: document.parameters.slice(0, 1) })).toEqual([]);
  });

  it('belongs to the row whose name it is to be', () => {
    keepFieldDraft(FILE, document, ['parameters', 0, 'name'], said);
    expect(paths(document)).toEqual(['parameters/0/name']);
    expect(paths({ parameters: document.parameters.toReversed() })).toEqual([]);
  });

  it('can be taken back, moves with its document, and outlives the window', () => {
    keepFieldDraft(FILE, document, ['request', 'timeoutMs'], said);
    keepFieldDraft(FILE, document, ['parameters', 0, 'example'], said);
    dropFieldDraft(FILE, drafts()[0]!);
    moveFieldDrafts(FILE, 'actions/seek.action.yaml');
    const remembered = JSON.parse(JSON.stringify(rememberedFieldDrafts())) as ReturnType<
      typeof rememberedFieldDrafts
    >;
    restoreFieldDrafts(undefined);
    restoreFieldDrafts(remembered);
    expect([...useFieldDrafts.getState().drafts.keys()]).toEqual(['actions/seek.action.yaml']);
    moveFieldDrafts('actions/seek.action.yaml', FILE);
    expect(paths(document)).toEqual(['parameters/0/example']);
  });

  it('is not remembered when it is longer than any field needs', () => {
    keepFieldDraft(FILE, document, ['request', 'timeoutMs'], { ...said, text: 'x'.repeat(20_000) });
    expect(rememberedFieldDrafts()[FILE]).toEqual([]);
    expect(drafts()).toHaveLength(1);
  });
});
