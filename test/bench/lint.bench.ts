/**
 * Lint of every example action over all platforms in a workspace of 50 actions, beside reading the same document; and
 * one keystroke as the window works it off: edit, read, lint, place the findings, preview of one platform.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Action } from '@shared/action/action';
import { readAction, type ReadAction } from '@shared/action/read';
import { readEnvironmentFile } from '@shared/action/read-workspace';
import { applyChanges } from '@shared/document/change';
import { parseDocument } from '@shared/document/parse';
import { spliceParsed } from '@shared/document/splice';
import { lintAction, ruleCards } from '@shared/lint';
import { answersOfMocks } from '@shared/lint/known-answers';
import { placeFindings } from '@shared/lint/place';
import { platformById, platforms } from '@shared/platforms';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues } from '@shared/template/resolve';

const ACTIONS = 50;
const ROUNDS = 200;
const KEYSTROKES = 300;
const EXAMPLE = resolve('resources/example');
const EDITED = 'create-support-ticket';

function filesIn(folder: string) {
  return readdirSync(`${EXAMPLE}/${folder}`)
    .sort()
    .map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(`${EXAMPLE}/${folder}/${name}`, 'utf8'),
      hash: '',
    }));
}

/** The example actions, and copies of them under other names until there are 50. */
const examples = filesIn('actions').map(({ text }) => text);
const texts = Array.from({ length: ACTIONS }, (_, index) => {
  const text = examples[index % examples.length] ?? '';
  const copy = Math.floor(index / examples.length);
  if (copy === 0) return text;
  return text
    .replace(/^id: (.*)$/m, `id: $1-${copy}`)
    .replace(/^callName: (.*)$/m, `callName: $1_${copy}`)
    .replace(/^description: (.*)$/m, `description: Another variant called number${copy}. $1`);
});
const actions = texts.map((text) => actionIn(readAction(text)));
const environments = filesIn('environments').flatMap(({ text }) => readEnvironmentFile(text).value ?? []);
const workspace = { actions, environments, context: [], answers: answersOfMocks(filesIn('mocks')) };
const targets = platforms.map(({ id }) => id);
const environment = resolveEnvironment(environments, 'staging');
const solveo = platformById('solveo');
let count = 0;

function actionIn({ action, findings }: ReadAction): Action {
  if (!action) throw new Error(findings.map(({ message }) => message).join('\n'));
  return action;
}

/** What follows a new text: it is read and linted for its own targets, findings get their places, Solveo is previewed. */
function shown(read: ReadAction): void {
  const action = actionIn(read);
  const around = { ...workspace, actions: actions.map((other) => (other.id === action.id ? action : other)) };
  placeFindings(read.parsed, 'actions/x.action.yaml', [
    ...read.findings,
    ...lintAction(action, { workspace: around }),
  ]);
  solveo.preview(action, resolveValues(action, { environment, use: 'panel' }), around);
}

const edited = texts.find((text) => text.includes(`id: ${EDITED}\n`)) ?? '';
const editedRead = readAction(edited);

/** A letter typed into the text of the description. */
function typed(): () => void {
  const at = edited.indexOf('description: ') + 'description: '.length;
  const changes = [{ from: at, to: at, insert: `X${(count += 1)} ` }];
  return () => shown(readAction(applyChanges(edited, changes)));
}

/** A letter typed into the field of the description. */
function filledIn(): () => void {
  const value = `Opens ticket ${(count += 1)}. Use when the caller has a problem.`;
  return () => {
    const { after } = spliceParsed(editedRead.parsed, [{ kind: 'set', path: ['description'], value }]);
    shown(readAction(after));
  };
}

/** What is measured: prepared outside the clock, so that each run gets something that none has seen before. */
type Task = readonly [name: string, prepare: () => () => unknown];

interface Figure {
  readonly wall: number;
  readonly cpu: number;
}

/** Interleaved: every task once a round. Milliseconds; `cpu` is the process's own time, per call over all rounds. */
function measure(tasks: readonly Task[], rounds: number): Map<string, Figure> {
  const walls = tasks.map(() => [] as number[]);
  const cpus = tasks.map(() => 0);
  for (let round = -20; round < rounds; round += 1) {
    for (const [index, [, prepare]] of tasks.entries()) {
      const run = prepare();
      const before = process.cpuUsage();
      const start = performance.now();
      run();
      const wall = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      walls[index]?.push(wall);
      cpus[index] = (cpus[index] ?? 0) + (user + system) / 1000 / rounds;
    }
  }
  return new Map(
    tasks.map(([name], index) => {
      const sorted = (walls[index] ?? []).toSorted((a, b) => a - b);
      return [name, { wall: sorted[Math.floor(sorted.length / 2)] ?? NaN, cpu: cpus[index] ?? NaN }];
    }),
  );
}

function row(name: string, { wall, cpu }: Figure): string {
  return `${name.padEnd(36)} median ${wall.toFixed(3)} ms   cpu ${cpu.toFixed(3)} ms`;
}

const idAt = (index: number) => actions[index]?.id ?? '';
const lintTasks = examples.map((text, index): Task => {
  return [
    idAt(index),
    () => {
      const action = actionIn(readAction(text));
      return () => lintAction(action, { workspace, targets });
    },
  ];
});
const linted = measure(lintTasks, ROUNDS);
const readTasks = examples.map((text, index): Task => [idAt(index), () => () => readAction(text)]);
const read = measure(readTasks, ROUNDS);

console.log(
  `${ruleCards.length} rules, ${targets.length} platforms, ${ACTIONS} actions; ${ROUNDS} interleaved rounds`,
);
for (const [name, figure] of linted) {
  console.log(row(`lint ${name}`, figure));
  console.log(row(`read ${name}`, read.get(name) ?? { wall: NaN, cpu: NaN }));
}
const all = [...linted.values()].map(({ wall }) => wall).toSorted((a, b) => a - b);
console.log(`median over the actions: ${(all[Math.floor(all.length / 2)] ?? NaN).toFixed(3)} ms an action`);

const json = JSON.stringify(editedRead.parsed.plain);
const strokes = measure(
  [
    ['JSON.parse of the same tree', () => () => JSON.parse(json) as unknown],
    ['parseDocument', () => () => parseDocument(edited)],
    ['typed into the text', typed],
    ['filled into a field', filledIn],
  ],
  KEYSTROKES,
);
console.log(`\nOne keystroke in ${EDITED}, ${edited.length} characters; ${KEYSTROKES} interleaved rounds`);
for (const [name, figure] of strokes) console.log(row(name, figure));
