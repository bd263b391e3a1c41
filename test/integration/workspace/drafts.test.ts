import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDrafts } from '@services/workspace/drafts';

const FILE = 'actions/look-up.action.yaml';
let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'actionbench-drafts-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('drafts', () => {
  it('are there for the next start, the last text of each file', async () => {
    const drafts = openDrafts(data, '/home/jane/shop');
    await Promise.all(['n', 'na', 'nam'].map((text) => drafts.keep({ file: FILE, text, baseHash: 'h' })));
    await drafts.keep({ file: 'actions/deep/er/other.action.yaml', text: '', baseHash: null });
    const next = await openDrafts(data, '/home/jane/shop').list();
    expect(next.map(({ file, text, baseHash }) => ({ file, text, baseHash }))).toEqual(
      expect.arrayContaining([
        { file: FILE, text: 'nam', baseHash: 'h' },
        { file: 'actions/deep/er/other.action.yaml', text: '', baseHash: null },
      ]),
    );
    expect(next).toHaveLength(2);
  });

  it('go once they are forgotten, though they are still being kept', async () => {
    const drafts = openDrafts(data, '/home/jane/shop');
    void drafts.keep({ file: FILE, text: 'a', baseHash: null });
    await drafts.forget(FILE);
    await drafts.forget('actions/never-kept.action.yaml');
    expect(await drafts.list()).toEqual([]);
  });

  it('belong to one copy of a workspace', async () => {
    await openDrafts(data, '/home/jane/shop').keep({ file: FILE, text: 'a', baseHash: null });
    expect(await openDrafts(data, '/home/jane/shop-2').list()).toEqual([]);
  });

  it('that are torn are passed over', async () => {
    const drafts = openDrafts(data, '/home/jane/shop');
    await drafts.keep({ file: FILE, text: 'a', baseHash: null });
    const [folder] = await readdir(join(data, 'drafts'));
    await writeFile(join(data, 'drafts', folder!, 'torn.json'), '{"file":');
    await writeFile(join(data, 'drafts', folder!, 'other.json'), '{"text":5}');
    expect(await drafts.list()).toHaveLength(1);
  });
});
