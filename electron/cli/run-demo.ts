import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Action } from '@shared/action/action.js';
import { toFailure } from '@shared/failure/failure.js';
import { formats } from '@shared/formats/index.js';
import { platforms } from '@shared/platforms/index.js';
import type { Recording } from '@shared/recording/recording.js';
import { referencesOf } from '@shared/template/references.js';
import { followMock } from '@services/mocks/follow-mock.js';
import { type Mock, startMock } from '@services/mocks/server.js';
import { memorySecrets } from '@services/secrets/memory.js';
import { initWorkspace } from '@services/workspace/create.js';
import type { Surroundings } from './command.js';
import { mockedApiOf } from './mock-files.js';
import { EXIT, type ExitCode } from './exit.js';
import { placeFiles } from './export/place.js';
import type { Exported } from './export/report.js';
import { exportToFormat } from './export/to-format.js';
import { exportToPlatform } from './export/to-platform.js';
import { writeJson } from '@shared/json/write.js';
import { outputsByName } from './report-json.js';
import { exampleFolder } from './resources.js';
import { openRuns, type Runs } from './runs.js';
import { table } from './table.js';
import { toJson } from './output.js';
import { type CliWorkspace, openFor } from './workspace.js';

interface DemoRun {
  readonly action: string;
  readonly ok: boolean;
  readonly status: number | null;
  readonly durationMs: number;
  readonly outputs: ReadonlyMap<string, unknown>;
  /** What happened, when it is no HTTP answer. */
  readonly note: string;
}

/**
 * Makes a copy of the example in a temporary folder, starts its mock API, runs each action once with its examples,
 * and exports them to every platform. Nothing outside that folder is touched, and nothing leaves this machine.
 */
export async function runDemo(around: Surroundings): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'actionbench-demo-'));
  await initWorkspace(join(folder, 'workspace'), { name: null, example: exampleFolder() });
  const example = await openFor({ ...around, workspace: join(folder, 'workspace') });
  const mock = await startAnywhere(example);
  const workspace: CliWorkspace = {
    ...example,
    environments: example.environments.map((file) => followMock(file, mock.url)),
  };
  around.output.line(`Mock API on ${mock.url}`);
  const runs = await openRuns(workspace, { log: false, platform: null, secrets: memorySecrets() });
  try {
    const done = await runAll(around, workspace, runs);
    const exported = await exportAll(workspace, join(folder, 'exports'));
    around.output.document({ mock: mock.url, runs: done, exports: exported });
    for (const line of table(done.map(rowOf))) around.output.line(line);
    around.output.line();
    around.output.line(`Exported into ${join(folder, 'exports')}:`);
    for (const file of exported) around.output.line(`  ${file.path} (${file.bytes} bytes)`);
    return done.every(({ ok }) => ok) ? EXIT.done : EXIT.checks;
  } finally {
    await runs.close();
    await mock.close();
  }
}

/** The usual port, or any free one while something else runs there. */
async function startAnywhere(workspace: CliWorkspace): Promise<Mock> {
  const served = mockedApiOf(workspace);
  const api = () => served;
  return startMock({ api }).catch((error: unknown) => {
    if (toFailure(error).class !== 'port-in-use') throw error;
    return startMock({ api, port: 0 });
  });
}

/** Actions that use another's outputs run after it. */
async function runAll(around: Surroundings, workspace: CliWorkspace, runs: Runs): Promise<DemoRun[]> {
  const outputs = new Map<string, string>();
  const done: DemoRun[] = [];
  for (const action of inOrder(workspace.actions.map((read) => read.action))) {
    if (action.request === null) {
      done.push(withoutRequest(action));
      continue;
    }
    const environment = workspace.contents.workspace.environment ?? null;
    const { recording, outputs: picked } = await runs.runOnce(
      action,
      {},
      outputs,
      environment,
      around.interrupted,
    );
    for (const { name, json } of picked) {
      if (json !== null) outputs.set(`outputs.${action.id}.${name}`, json);
    }
    done.push(runOf(action, recording));
  }
  return done;
}

function inOrder(actions: readonly Action[]): readonly Action[] {
  const needs = (action: Action) =>
    referencesOf(action).flatMap(({ reference }) =>
      reference.source === 'output' ? [reference.action] : [],
    );
  const depth = (action: Action, seen: readonly string[]): number =>
    Math.max(
      0,
      ...needs(action).map((id) => {
        const needed = actions.find((other) => other.id === id);
        return needed === undefined || seen.includes(id) ? 0 : 1 + depth(needed, [...seen, id]);
      }),
    );
  return actions.toSorted((a, b) => depth(a, [a.id]) - depth(b, [b.id]));
}

function withoutRequest(action: Action): DemoRun {
  const note = action.button?.url === undefined ? 'collects a form' : `opens ${action.button.url}`;
  return { action: action.id, ok: true, status: null, durationMs: 0, outputs: new Map(), note };
}

function runOf(action: Action, recording: Recording): DemoRun {
  return {
    action: action.id,
    ok: recording.class === 'ok',
    status: recording.hops.at(-1)?.status ?? null,
    durationMs: Math.round(recording.durationMs),
    outputs: outputsByName(recording.outputs),
    note: recording.failure?.message ?? '',
  };
}

function rowOf({ action, status, durationMs, outputs, note }: DemoRun): string[] {
  const values = [...outputs].map(([name, value]) => `${name}=${writeJson(toJson(value))}`);
  return [
    action,
    status === null ? '-' : String(status),
    `${durationMs} ms`,
    [...values, note].join(' ').trim(),
  ];
}

async function exportAll(workspace: CliWorkspace, folder: string) {
  const files: { path: string; bytes: number }[] = [];
  const asked = (id: string) => ({ folder: join(folder, id), environment: null, check: false });
  const write = async (id: string, exported: Exported) => {
    const written = await placeFiles(exported, asked(id));
    files.push(...written.map(({ path, bytes }) => ({ path: `${id}/${path}`, bytes })));
  };
  for (const { id } of platforms) await write(id, await exportToPlatform(workspace, [], id, asked(id)));
  for (const { id } of formats) await write(id, await exportToFormat(workspace, [], id, asked(id)));
  return files;
}
