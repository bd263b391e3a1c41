import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, hasBuild, runCli, runJson } from '../../support/cli';

describe.skipIf(!hasBuild)('the command line on files (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
  });
  afterAll(() => remove());

  it('makes a workspace, and never over another one', async () => {
    const made = await runJson(['init', 'fresh'], { cwd: folder });
    expect(made.code).toBe(0);
    expect(made.document).toMatchObject({ workspace: join(folder, 'fresh') });
    expect(await readFile(join(folder, 'fresh', 'workspace.yaml'), 'utf8')).toMatch(/^id: /m);
    const again = await runJson(['init', 'fresh'], { cwd: folder });
    expect(again.code).toBe(2);
    expect(again.document.error.class).toBe('already-exists');
  });

  it('lists the actions, from a subfolder too', async () => {
    const { code, document } = await runJson(['list'], { cwd: join(folder, 'actions') });
    expect(code).toBe(0);
    expect(document).toMatchObject({
      actions: expect.arrayContaining([
        {
          id: 'book-a-demo',
          name: 'Book a demo',
          kind: 'button',
          method: null,
          enabled: true,
          cases: 0,
          url: expect.any(String),
        },
      ]),
    });
  });

  it('names file, line and column of a document that cannot be read', async () => {
    const bad = join(folder, 'actions', 'bad.action.yaml');
    await writeFile(bad, 'actionbench: 1\nid: bad\nname: [\n');
    const listed = await runJson(['list'], { cwd: folder });
    expect(listed.code).toBe(2);
    expect(listed.document.error).toMatchObject({
      class: 'bad-document',
      file: 'actions/bad.action.yaml',
      line: 3,
    });
    const linted = await runCli(['lint'], { cwd: folder });
    expect(linted.code).toBe(1);
    expect(linted.stdout).toContain('actions/bad.action.yaml:3:');
    await writeFile(
      bad,
      'actionbench: 1\nid: bad\nname: Bad\nkind: button\nbutton: { label: Go, url: https://a.example }\n',
    );
  });

  it('lints, annotates, mends what is safe to mend, and leaves the rest of the file alone', async () => {
    const file = join(folder, 'actions', 'mend.action.yaml');
    const text = `# kept\nactionbench: 1\nid: mend\nname: Mend\nkind: http\ndescription: Counts things. Use when the caller asks how many.\nwhenNotToUse: Never for anything else.\nparameters:\n  - { name: n, type: integer, description: How many, required: true, example: "2" }   # a remark\nrequest:\n  method: POST\n  url: https://api.example.com/n\n  timeoutMs: 4000\n  body:\n    kind: json\n    text: |\n      { "n": "{{n}}" }\n`;
    await writeFile(file, text);
    const before = await runJson(['lint', 'mend'], { cwd: folder });
    expect(before.document).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'quoted-value',
          action: 'mend',
          file: 'actions/mend.action.yaml',
          line: 17,
          fixable: true,
        }),
      ]),
    });
    const github = await runCli(['lint', 'mend', '--reporter', 'github'], { cwd: folder });
    expect(github.stdout).toMatch(
      /^::warning file=actions\/mend\.action\.yaml,line=17,col=\d+,title=quoted-value::/m,
    );
    const fixed = await runJson(['lint', 'mend', '--fix'], { cwd: folder });
    expect(JSON.stringify(fixed.document)).not.toContain('quoted-value');
    expect(await readFile(file, 'utf8')).toContain('      { "n": {{n}} }');
    expect(await readFile(file, 'utf8')).toContain('example: "2" }   # a remark');
  });

  it('mends a document that cannot be read, where a fix says how, and all of its places', async () => {
    const file = join(folder, 'actions', 'braces.action.yaml');
    const rows = Array.from({ length: 7 }, (_, index) => `    - { name: X-${index}, value: {{env.api}} }\n`);
    const text = `actionbench: 1\nid: braces\nname: Braces\nkind: http\nrequest:\n  method: GET\n  url: {{env.api}}/n   # a remark\n  headers:\n${rows.join('')}`;
    await writeFile(file, text);
    const broken = await runJson(['lint'], { cwd: folder });
    expect(broken.document).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'yaml-syntax', action: 'braces', line: 7, column: 8, fixable: true }),
      ]),
    });
    await runJson(['lint', '--fix'], { cwd: folder });
    expect(await readFile(file, 'utf8')).toBe(text.replaceAll(/\{\{env.api\}\}(\/n)?/g, '"$&"'));
    const listed = await runJson(['list'], { cwd: folder });
    expect(listed.code).toBe(0);
    await rm(file);
  });

  it('previews the exact request, secrets by their names and every value with its source', async () => {
    const { code, document } = await runJson(
      [
        'preview',
        'create-support-ticket',
        '--set',
        'outputs.crm-lookup.customer_id=90071992547409931',
        '--unset',
        'tags',
      ],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(document).toMatchObject({
      request: {
        method: 'POST',
        url: expect.stringMatching(/\/crm\/customers\/90071992547409931\/tickets$/),
      },
      omitted: expect.arrayContaining([expect.objectContaining({ ref: 'tags' })]),
      findings: expect.any(Array),
    });
    expect(JSON.stringify(document)).toContain('{{secret.helpdesk-token}}');
  });

  it('previews as text for people, as a cURL command, and as a platform sends it', async () => {
    const http = await runCli(['preview', 'look-up-order', '--set', 'order_number=SO-10428'], {
      cwd: folder,
    });
    expect(http.stdout).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/orders\/SO-10428\n/);
    const curl = await runCli(['preview', 'look-up-order', '--format', 'curl'], { cwd: folder });
    expect(curl.stdout).toContain('"$SHOP_TOKEN"');
    const vapi = await runJson(['preview', 'look-up-order', '--as', 'openai-chat'], { cwd: folder });
    expect(vapi.document).toMatchObject({ toolCall: { name: 'look_up_order' } });
    const solveo = await runCli(['preview', 'look-up-order', '--as', 'solveo'], { cwd: folder });
    expect(solveo.stdout).toContain('# Solveo adds headers of its own HTTP client');
    expect(solveo.stdout).not.toMatch(/^(User-Agent|Accept):/m);
  });

  it('ends a preview that cannot be sent with what is missing', async () => {
    const end = await runCli(['preview', 'look-up-order', '--unset', 'order_number'], { cwd: folder });
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('order_number');
  });

  it('exports, finds a stale export, and refuses what a platform cannot have', async () => {
    const to = ['export', 'look-up-order', '--platform', 'openai-chat', '--output', 'out'];
    const exported = await runJson(to, { cwd: folder });
    expect(exported.code).toBe(0);
    expect(exported.document).toMatchObject({
      platform: 'openai-chat',
      losses: expect.any(Array),
      findings: expect.any(Array),
    });
    const [file] = (exported.document as unknown as { files: { path: string; bytes: number }[] }).files;
    const written = await readFile(join(folder, 'out', file?.path ?? ''));
    expect(written.byteLength).toBe(file?.bytes);
    expect((await runCli([...to, '--check'], { cwd: folder })).code).toBe(0);
    await writeFile(join(folder, 'out', file?.path ?? ''), 'changed by hand');
    expect((await runCli([...to, '--check'], { cwd: folder })).code).toBe(1);
    const refused = await runJson(['export', 'book-a-demo', '--platform', 'openai-chat', '--output', 'out'], {
      cwd: folder,
    });
    expect(refused.code).toBe(1);
    expect(refused.document).toMatchObject({
      files: [],
      failures: [{ action: 'book-a-demo', class: 'cannot-export' }],
    });
  });

  it('exits 1 under --strict when anything is lost, and writes one document to stdout on request', async () => {
    const strict = await runJson(
      ['export', 'create-support-ticket', '--platform', 'openai-chat', '--output', 'out', '--strict'],
      { cwd: folder },
    );
    expect((strict.document as unknown as { losses: unknown[] }).losses).not.toEqual([]);
    expect(strict.code).toBe(1);
    const one = await runCli(['export', 'look-up-order', '--platform', 'anthropic', '--output', '-'], {
      cwd: folder,
    });
    expect(one.stdout).toContain('look_up_order');
    const itellico = ['export', 'create-support-ticket', '--platform', 'itellico', '--output', 'out'];
    const obstructed = await runCli(itellico, { cwd: folder });
    expect(obstructed.stderr).toMatch(
      /create-support-ticket\.action\.yaml:\d+:\d+ {2}error {2}itellicoAI has no type/,
    );
    expect(
      (await runCli(['export', '--platform', 'anthropic', '--output', '-', '--json'], { cwd: folder })).code,
    ).toBe(2);
  });

  it('names every platform with its directions, dialect and limits', async () => {
    const { document } = await runJson(['platforms'], { cwd: folder });
    const platforms = (
      document as unknown as { platforms: { id: string; directions: string[]; limits: unknown }[] }
    ).platforms;
    expect(platforms.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'fluents',
        'itellico',
        'solveo',
        'botphonic',
        'cellbot',
        'openai-chat',
        'mcp',
        'retell',
      ]),
    );
    expect(
      platforms.every(({ directions, limits }) => directions.includes('export') && limits !== undefined),
    ).toBe(true);
  });
});
