import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/vite/aliases';
import { copyExample, hasBuild, runCli, runJson } from '../../support/cli';

const PETS = `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://api.pets.example/v1 }]
paths:
  /pets/{id}:
    get:
      operationId: findPet
      summary: Find a pet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: OK } }
    trace: { responses: { "200": { description: OK } } }
`;

describe.skipIf(!hasBuild)('formats on the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
  });
  afterAll(() => remove());
  const cli = (args: readonly string[], input?: string) =>
    runCli(args, { cwd: folder, ...(input !== undefined && { input }) });
  const json = async (args: readonly string[], input?: string) => {
    const { code, document } = await runJson(args, { cwd: folder, ...(input !== undefined && { input }) });
    return { code, document: document as Readonly<Record<string, unknown>> };
  };

  it('lists what is read and what is written', async () => {
    const { document } = await json(['formats']);
    const formats = document['formats'] as readonly Readonly<Record<string, unknown>>[];
    expect(formats.map(({ id, directions }) => [id, directions])).toEqual(
      expect.arrayContaining([
        ['curl', ['export', 'import']],
        ['openapi', ['export', 'import']],
        ['http', ['import']],
      ]),
    );
    for (const format of formats) {
      expect(Object.keys(format)).toEqual(['id', 'name', 'docs', 'directions', 'dialect', 'limits']);
    }
  });

  it('exports every action as OpenAPI, and finds a stale file', async () => {
    const to = ['export', '--format', 'openapi', '--env', 'production'];
    const { code, document } = await json(to);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      format: 'openapi',
      files: [{ path: 'openapi.json' }],
      failures: [{ action: 'book-a-demo' }],
    });
    const file = join(folder, 'exports/openapi/openapi.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ openapi: '3.1.1' });
    expect((await cli([...to, '--check'])).code).toBe(0);
    await writeFile(file, '{}');
    expect((await cli([...to, '--check'])).code).toBe(1);
    expect((await cli([...to, '--strict'])).code).toBe(1);
  });

  it('gives one document on stdout, and refuses to mix several', async () => {
    const one = await cli(['export', 'look-up-order', '--format', 'curl', '--output', '-']);
    expect(one.code).toBe(0);
    expect(one.stdout).toMatch(/^#!\/bin\/sh\n/);
    const several = await cli(['export', '--format', 'curl', '--output', '-']);
    expect(several).toMatchObject({ code: 2, stdout: '' });
    const sheet = await cli(['export', 'look-up-order', '--platform', 'solveo', '--output', '-']);
    expect(() => JSON.parse(sheet.stdout) as unknown).not.toThrow();
  });

  it.each([
    [['export', 'book-a-demo', '--format', 'openapi'], 1],
    [['export', '--format', 'nope'], 2],
    [['export', '--format', 'curl', '--platform', 'solveo'], 2],
    [['export', '--format', 'curl', '--output', '-', '--check'], 2],
    [['import', 'nowhere.yaml'], 2],
    [['import', 'actions'], 2],
    [['import', 'workspace.yaml', '--from', 'nope'], 2],
    [['import', 'workspace.yaml'], 2],
  ])('%j ends with %i and no stack', async (args, code) => {
    const end = await cli(args);
    expect(end.code).toBe(code);
    expect(end.stderr + end.stdout).not.toMatch(/\n\s+at /);
  });

  it.skipIf(process.platform !== 'linux')('says at once when no folder can be made', async () => {
    const end = await cli(['export', 'look-up-order', '--format', 'curl', '--output', '/proc/x/y']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('/proc/x/y/look-up-order.curl.sh could not be written');
  });

  it('shows what an import would write, and writes nothing before it is asked to', async () => {
    const { code, document } = await json(['import', '-', '--dry-run'], PETS);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      format: 'openapi',
      actions: [{ id: 'find-pet', request: { url: '{{env.pets_api}}/pets/{{id}}' } }],
      calls: [],
      skipped: [{ item: 'TRACE /pets/{id}' }],
      secrets: [],
      values: [{ name: 'pets_api', value: 'https://api.pets.example/v1' }],
    });
    expect((await cli(['preview', 'find-pet', '--set', 'id=7'])).code).toBe(2);
  });

  it('reads a pasted cURL command, and takes its token out', async () => {
    const curl = `curl -X POST https://api.acme.example/v1/orders -H 'Authorization: Bearer sk_live_invented0123456789' -d '{"n":3}'`;
    const { code, document } = await json(['import', '-', '--dry-run'], curl);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      format: 'curl',
      actions: [
        { id: 'create-orders', request: { method: 'POST', url: 'https://api.acme.example/v1/orders' } },
      ],
      secrets: [{ name: 'acme-token', where: 'the header Authorization' }],
    });
    expect(JSON.stringify(document)).not.toContain('sk_live');
  });

  it('imports a file, and its address into the environment', async () => {
    await writeFile(join(folder, 'pets.yaml'), PETS);
    const end = await cli(['import', 'pets.yaml']);
    expect(end).toMatchObject({ code: 0 });
    expect(end.stdout).toContain('actions/find-pet.action.yaml');
    expect(end.stdout).toContain('left out: TRACE /pets/{id}');
    const preview = await json(['preview', 'find-pet', '--set', 'id=a/b']);
    expect(preview.document).toMatchObject({ request: { url: 'https://api.pets.example/v1/pets/a%2Fb' } });
  });

  it('names the line of what cannot be read', async () => {
    const { code, document } = await json(['import', '-'], '{"openapi": "3.1.0",\n "paths": {');
    expect(code).toBe(2);
    expect(document['error']).toMatchObject({
      class: 'bad-input',
      message: expect.stringMatching(/line 2/) as string,
    });
  });

  it('keeps its exit code when nobody reads the output', async () => {
    const child = spawn(
      process.execPath,
      [fromRoot('out/cli/index.js'), 'export', '--format', 'openapi', '--strict'],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  });
});
