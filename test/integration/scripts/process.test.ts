import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { node, run } from '../../../scripts/run/process.mjs';
import { fromRoot } from '../../../scripts/vite/aliases';

const posix = process.platform !== 'win32';

/** Whether a process still does anything; one that only waits to be collected does not. */
async function isAlive(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    const { output } = await run(['ps', '-o', 'stat=', '-p', String(pid)], { quiet: true });
    if (output.trim() === '' || output.trim().startsWith('Z')) return false;
    await pause(20);
  }
  return true;
}

test('a command gives its exit code and what it said on both streams', async () => {
  const done = await node(['-e', 'console.log("out"); console.error("err"); process.exit(3)'], {
    quiet: true,
  });
  expect(done).toMatchObject({ code: 3, late: false });
  expect(done.output).toContain('out');
  expect(done.output).toContain('err');
});

test('a program that does not exist is a failure, not a crash', async () => {
  const done = await run(['actionbench-no-such-program'], { quiet: true });
  expect(done.code).toBe(127);
  expect(done.output).toContain('ENOENT');
});

test.skipIf(!posix)('what a command leaves running ends with it (process groups are POSIX)', async () => {
  const { output } = await run(['sh', '-c', 'sleep 600 & echo $!'], { quiet: true });
  expect(await isAlive(Number(output))).toBe(false);
});

test.skipIf(!posix)('a command that takes too long is ended with its children (POSIX)', async () => {
  const done = await run(['sh', '-c', 'sleep 600 & echo $!; wait'], { quiet: true, limitMs: 300 });
  expect(done.late).toBe(true);
  expect(done.code).not.toBe(0);
  expect(await isAlive(Number(done.output))).toBe(false);
});

test.skipIf(!posix)(
  'an interrupted script lets its command finish in order, then ends with 130 (POSIX)',
  async () => {
    const script = `import { run } from ${JSON.stringify(fromRoot('scripts/run/process.mjs'))};
    await run(['sh', '-c', 'trap "echo saved; exit 0" TERM; echo ready; while :; do sleep 0.05; done']);
    await run(['echo', 'the next command']);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said === 'ready\n') child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(said).toBe('ready\nsaved\n');
    expect(code).toBe(130);
  },
);
