import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, hasBuild, runCli, runJson } from '../../support/cli';

describe.skipIf(!hasBuild)('bad input on the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
  });
  afterAll(() => remove());

  it.each([
    ['JSON that is cut', 'cut.json', '{\n  "type": "apiRequest",\n  "name"', 3, 9],
    ['a tab in YAML', 'tab.yaml', 'openapi: 3.1.0\ninfo:\n\ttitle: A\n', 3, 1],
    ['a broken HAR', 'calls.har', '{ "log": { "entries": [', 1, 24],
    ['a header that is none', 'request.http', '\nGET /a HTTP/1.1\nHost: a.example\nno header\n\n', 4, 1],
  ])('says where %s breaks off, as fields and in words', async (_what, name, text, line, column) => {
    await writeFile(join(folder, name), text);
    const before = await readdir(join(folder, 'actions'));
    for (const command of [
      ['import', name],
      ['logs', 'import', name],
    ]) {
      const { code, document } = await runJson(command, { cwd: folder });
      expect(code).toBe(2);
      expect(document.error).toMatchObject({ class: 'bad-input', file: name, line, column });
      expect(document.error.hint).not.toBe('');
    }
    const told = await runCli(['import', name], { cwd: folder });
    expect(told.stderr).toMatch(new RegExp(`^${name}:${line}:${column}: `));
    const piped = await runJson(['import', '-'], { cwd: folder, input: text });
    expect(piped.document.error).toMatchObject({ line, column });
    expect(piped.document.error).not.toHaveProperty('file');
    expect(await readdir(join(folder, 'actions'))).toEqual(before);
  });

  it('names the place in a mock, an environment and workspace.yaml', async () => {
    const files = {
      'mocks/broken.mock.yaml': 'actionbench: 1\nanswers:\n  - { name: a, status: many }\n',
      'environments/broken.env.yaml': 'actionbench: 1\nname: broken\nproduction: perhaps\n',
    };
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const linted = await runJson(['lint'], { cwd: folder });
    expect(linted.code).toBe(1);
    expect(linted.document).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ file: 'mocks/broken.mock.yaml', action: null, line: 3, column: 24 }),
        expect.objectContaining({ file: 'environments/broken.env.yaml', action: null, line: 3, column: 13 }),
      ]),
    });
    const run = await runJson(['run', 'crm-lookup', '--once', '--env', 'broken'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.document.error).toMatchObject({
      class: 'bad-document',
      file: 'environments/broken.env.yaml',
      line: 3,
      column: 13,
    });
    const mock = await runJson(['mock'], { cwd: folder });
    expect(mock.code).toBe(2);
    expect(mock.document.error).toMatchObject({ file: 'mocks/broken.mock.yaml', line: 3, column: 24 });

    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', 'workspace.yaml'), 'actionbench: 1\nname: Other\nid: none\n');
    const list = await runJson(['list'], { cwd: join(folder, 'other') });
    expect(list.code).toBe(2);
    expect(list.document.error).toMatchObject({ class: 'bad-document', file: 'workspace.yaml', line: 3 });
    for (const [file, text] of Object.entries(files)) {
      expect(await readFile(join(folder, file), 'utf8')).toBe(text);
    }
  });
});
