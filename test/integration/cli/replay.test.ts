import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CliProcess,
  copyExample,
  hasBuild,
  pointMockAt,
  runCli,
  runJson,
  startCli,
} from '../../support/cli';

describe.skipIf(!hasBuild)('replaying from the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  let mock: CliProcess | null = null;
  const call = () => ({ cwd: folder });
  const recorded = async (...args: string[]): Promise<string> => {
    const { document } = await runJson(['run', ...args, '--once'], call());
    return (document.cases[0] as unknown as { recording: string }).recording;
  };
  const replays = async (...args: string[]) => {
    const { code, document } = await runJson(['logs', 'replay', ...args], call());
    return {
      code,
      ...(document as unknown as { replays: Replay[]; error?: { class: string; message: string } }),
    };
  };
  interface Replay {
    readonly id: string;
    readonly recording: string | null;
    readonly diff: readonly Readonly<Record<string, unknown>>[];
    readonly error?: { readonly message: string };
  }

  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    mock = startCli(['mock', '--port', '0', '--json'], { cwd: folder });
    const { url } = JSON.parse(await mock.firstLine) as { url: string };
    await pointMockAt(folder, Number(new URL(url).port));
  });
  afterAll(async () => {
    mock?.interrupt();
    await mock?.end;
    await remove();
  });

  it('sends a recording as it was, and says that nothing differs', async () => {
    const id = await recorded('look-up-order', '--set', 'order_number=SO-00000');
    const { code, replays: done } = await replays(id);
    expect(code).toBe(0);
    expect(done).toEqual([{ id, recording: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, diff: [] }]);
    const { document } = await runJson(['logs', 'show', done[0]?.recording ?? ''], call());
    expect(document).toMatchObject({ recording: { origin: 'replay', replayOf: id } });
  });

  it('sends it with another value, and prints how the answer differs', async () => {
    const id = await recorded('look-up-order', '--set', 'order_number=SO-00000');
    const { code, replays: done } = await replays(id, '--set', 'order_number=SO-10428');
    expect(code).toBe(0);
    expect(done[0]?.diff).toContainEqual({ path: 'status', kind: 'changed', before: '404', after: '200' });
    expect(done[0]?.diff).toContainEqual(expect.objectContaining({ kind: 'added', before: null }));
    const text = await runCli(['logs', 'diff', id, done[0]?.recording ?? ''], call());
    expect(text.stdout).toMatch(/^~ status {2}"404" -> "200"$/m);
    const typo = await runCli(['logs', 'replay', id, '--set', 'order_nr=SO-10428'], call());
    expect([typo.code, typo.stderr]).toEqual([
      0,
      'Nothing that is sent asks for order_nr, so it changes nothing. Values are order_number, env.api.\n',
    ]);
    const equal = await runCli(['logs', 'diff', id, id], call());
    expect(equal.stdout).toBe('The answers are equal.\n');
  });

  it('sends nothing that may happen twice without --yes', async () => {
    const id = await recorded('create-support-ticket');
    const { code, error } = await replays(id);
    expect(code).toBe(2);
    expect(error).toMatchObject({
      class: 'unconfirmed',
      message: expect.stringMatching(/POST .*\/tickets/) as string,
    });
    expect((await replays(id, '--yes')).replays[0]?.recording).toBeTruthy();
  });

  it('goes on after one that cannot be sent, and says why', async () => {
    const broken = await recorded('look-up-order', '--unset', 'order_number');
    const fine = await recorded('look-up-order');
    const { code, replays: done } = await replays(fine, broken);
    expect(code).toBe(2);
    expect(done.map(({ id, recording }) => [id, recording !== null])).toEqual([
      [broken, false],
      [fine, true],
    ]);
    expect(done[0]?.error?.message).toMatch(/Nothing was sent in this run/);
  });

  it('refuses what is missing in its call', async () => {
    for (const args of [['replay'], ['diff', 'x'], ['replay', 'x'], ['export', '--format', 'pdf']]) {
      const { code, stderr } = await runCli(['logs', ...args], call());
      expect([code, stderr]).toEqual([2, expect.stringMatching(/\S/)]);
      expect(stderr).not.toContain('    at ');
    }
  });

  it('exports runs as a page, an archive and commands', async () => {
    await recorded('look-up-order');
    for (const [format, pattern] of [
      ['html', /^<!doctype html>/],
      ['har', /"version": "1\.2"/],
      ['curl', /^curl --request GET/m],
    ] as const) {
      const file = `runs.${format}`;
      const { code } = await runCli(['logs', 'export', '--format', format, '--output', file], call());
      expect(code).toBe(0);
      expect(await readFile(join(folder, file), 'utf8')).toMatch(pattern);
    }
  });
});
