import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { aliases, fromRoot } from '../../../scripts/vite/aliases';
import { nativePackages } from '../../../scripts/vite/targets';
import { workerModules } from '../../../scripts/vite/worker-modules';

/** What a writer process does: see writer.ts. */
export type Work = 'append' | 'import' | 'prune' | 'search';

/** Processes of their own that work on logs. */
export interface Writers {
  /** Runs one to its end. @returns what it said, line by line */
  run(
    file: string,
    work: Work,
    how?: { readonly through?: readonly string[] } & SpawnOptions,
  ): Promise<string[]>;
  /** Lets one run until it says something, and then for up to so long; kills it. @returns the whole lines that it said */
  kill(file: string, work: Work, withinMs: number): Promise<string[]>;
  remove(): Promise<void>;
}

/** Builds the writer. */
export async function buildWriters(): Promise<Writers> {
  const outDir = fromRoot(`.cache/tests/log-writer-${process.pid}-${Date.now()}`);
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [workerModules()],
    resolve: { alias: { ...aliases } },
    ssr: { noExternal: true, external: [...nativePackages] },
    build: {
      ssr: fromRoot('test/integration/logs/writer.ts'),
      target: 'node20',
      outDir,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  const writer = join(outDir, 'writer.mjs');
  const said = (child: ChildProcess): (() => string[]) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
    return () => out.split('\n').slice(0, -1);
  };
  return {
    async run(file, work, { through = [], ...how } = {}) {
      const [command, ...args] = [...through, process.execPath, writer, file, work];
      const child = spawn(command, args, { ...how, stdio: ['ignore', 'pipe', 'inherit'] });
      const lines = said(child);
      await once(child, 'close');
      return lines();
    },
    async kill(file, work, withinMs) {
      const child = spawn(process.execPath, [writer, file, work], { stdio: ['ignore', 'pipe', 'inherit'] });
      const lines = said(child);
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
      await setTimeout(Math.random() * withinMs);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      return lines();
    },
    remove: () => rm(outDir, { recursive: true }),
  };
}
