import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MASK, type PersonalRules } from '@shared/personal/rules';
import { openLogs, type LogStore } from '@services/logs/store';
import { recording } from './recordings';

let folder: string;
let logs: LogStore;
let personal: PersonalRules | null;

beforeEach(async () => {
  personal = { names: ['email'], paths: [], detect: [], mask: 'shown' };
  folder = await mkdtemp(join(tmpdir(), 'actionbench-personal-'));
  logs = openLogs(join(folder, 'log.db'), { personal: () => personal });
});

afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

const one = () =>
  recording({ url: 'https://a.example/people/jane%40example.com', answer: '{"note":"jane@example.com"}' });

it('masks personal data wherever a recording is seen, and keeps it to be replayed', async () => {
  const written = one();
  await logs.append(written);
  const seen = async () => [
    await logs.show(written.id),
    await logs.list({ limit: 10, offset: 0 }),
    [...(await logs.excerpts({ ids: [written.id], search: 'people' })).values()],
    logs.line(written),
  ];
  expect(JSON.stringify(await seen())).not.toMatch(/jane/);
  expect(JSON.stringify(await seen())).toContain(MASK);
  expect(await logs.whole(written.id)).toEqual(written);
  personal = null;
  expect(JSON.stringify(await seen())).toMatch(/jane/);
});

it('never writes what must not be written', async () => {
  personal = { names: ['email'], paths: [], detect: [], mask: 'written' };
  const [run, imported] = [one(), one()];
  await logs.append(run);
  await logs.insertMany([imported]);
  personal = null;
  for (const { id } of [run, imported]) {
    const kept = await logs.whole(id);
    expect(kept.masked).toBe(true);
    expect(JSON.stringify(kept)).not.toMatch(/jane/);
  }
  expect((await logs.count({ search: 'jane' })).count).toBe(0);
});
