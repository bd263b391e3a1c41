import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, hasBuild, runCli, runJson } from '../../support/cli';

const STACK = /\n\s+at .+:\d+:\d+/;

describe.skipIf(!hasBuild)('bad usage of the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    await writeFile(join(folder, 'a-file'), '');
  });
  afterAll(() => remove());

  it.each([
    [[]],
    [['no-such-command']],
    [['list', '--no-such-option']],
    [['list', 'too', 'much']],
    [['preview']],
    [['preview', 'no-such-action']],
    [['preview', 'look-up-order', '--env', 'nowhere']],
    [['preview', 'look-up-order', '--as', 'nobody']],
    [['preview', 'look-up-order', '--set', 'nothing']],
    [['preview', 'look-up-order', '--format', 'xml']],
    [['preview', 'book-a-demo']],
    [['lint', '--platform', 'nobody']],
    [['export']],
    [['export', '--platform', 'nobody']],
    [['export', 'look-up-order', '--platform', 'mcp', '--output', 'a-file/x']],
    [['run', 'no-such-action']],
    [['run', '--env', 'nowhere']],
    [['run', '--concurrency', 'many']],
    [['run', '--reporter', 'xml']],
    [['run', '--once']],
    [['mock', '--port', '99999']],
    [['mock', '--fault', 'earthquake']],
    [['secrets', 'set', 'Not A Name']],
    [['secrets', 'reveal', 'crm-token']],
    [['list', '--workspace', 'nowhere']],
  ])('%j ends with 2, a sentence, what to do, and no stack', async (args) => {
    const end = await runCli(args, { cwd: folder });
    expect(end.code).toBe(2);
    expect(end.stdout).toBe('');
    expect(end.stderr).toMatch(/^\S.+\.\n\S.+\.\n$/s);
    expect(end.stderr).not.toMatch(STACK);
  });

  it.each([[['list', '--no-such-option']], [['run', '--env', 'nowhere']], [['preview', 'no-such-action']]])(
    '%j gives one failure document with --json',
    async (args) => {
      const { code, stderr, document } = await runJson(args, { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toBe('');
      expect(document).toEqual({
        error: { class: expect.any(String), message: expect.any(String), hint: expect.any(String) },
      });
    },
  );

  it('says where a workspace could be when there is none', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'actionbench-none-'));
    const { code, document } = await runJson(['list'], { cwd: empty });
    expect(code).toBe(2);
    expect(document.error).toMatchObject({
      class: 'no-workspace',
      hint: expect.stringContaining('--workspace'),
    });
    await rm(empty, { recursive: true });
  });

  it('helps with examples and says its version', async () => {
    const help = await runCli(['run', '--help'], { cwd: folder });
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/Examples:\n\s+actionbench run/);
    const version = await runCli(['--version'], { cwd: folder });
    expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
