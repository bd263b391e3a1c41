import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot } from '../../scripts/vite/aliases';

const cli = fromRoot('out/cli/index.js');

/** Whether there is a built command line to test; without one these tests are skipped. */
export const hasBuild = existsSync(cli);

export interface CliEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliCall {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; nothing by default. */
  readonly input?: string;
}

/** A running command: its first line of output, and its end after Ctrl+C. */
export interface CliProcess {
  readonly firstLine: Promise<string>;
  readonly end: Promise<CliEnd>;
  readonly interrupt: () => void;
}

/** Starts the built command line with a home of its own. */
export function startCli(args: readonly string[], { cwd, env = {}, input = '' }: CliCall): CliProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('ACTIONBENCH_'));
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ACTIONBENCH_HOME: join(cwd, '.home'), ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const end = new Promise<CliEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
    void end.then(() => reject(new Error(`It ended without a line. ${stderr}`)), reject);
  });
  firstLine.catch(() => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return { firstLine, end, interrupt: () => child.kill('SIGINT') };
}

export function runCli(args: readonly string[], call: CliCall): Promise<CliEnd> {
  return startCli(args, call).end;
}

/** The one JSON document on stdout. */
export async function runJson(args: readonly string[], call: CliCall) {
  const end = await runCli([...args, '--json'], call);
  return { ...end, document: JSON.parse(end.stdout) as Record<string, never> & CliDocument };
}

/** What the tests read of documents; which members are there depends on the command. */
export interface CliDocument {
  readonly error: { readonly class: string; readonly message: string; readonly hint: string };
  readonly summary: Readonly<Record<string, number>>;
  readonly cases: readonly CliCase[];
}

export interface CliCase {
  readonly action: string;
  readonly case: string | null;
  readonly ok: boolean;
  readonly status: number | null;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly failures: readonly unknown[];
  readonly error?: { readonly class: string; readonly message: string; readonly hint: string };
}

/** A copy of the example workspace in a new folder; its mock environment points at `port` when one is given. */
export async function copyExample(port?: number): Promise<{ folder: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'actionbench-cli-'));
  const folder = join(home, 'example');
  const made = await runCli(['init', folder, '--example'], { cwd: home });
  if (made.code !== 0) throw new Error(made.stderr);
  if (port !== undefined) await pointMockAt(folder, port);
  return { folder, remove: () => rm(home, { recursive: true, force: true }) };
}

export async function pointMockAt(folder: string, port: number): Promise<void> {
  const file = join(folder, 'environments', 'mock.env.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll(/127\.0\.0\.1:\d+/g, `127.0.0.1:${port}`));
}

/** A port on which nothing listens now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
