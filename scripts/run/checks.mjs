import { root } from '../bootstrap/root.mjs';
import { bins } from './bins.mjs';
import { node } from './process.mjs';

const projects = ['shared', 'renderer', 'node', 'test'].map((name) => `tsconfig.${name}.json`);
const rooms = ['electron', 'renderer', 'shared', 'scripts', 'test'];

/** What `npm run check` checks, the slow ones first. */
const CHECKS = [
  { name: 'lint', args: [bins.eslint, '.', '--max-warnings', '0'] },
  { name: 'types', args: [bins.tsc, '-b', ...projects] },
  { name: 'format', args: [bins.prettier, '--check', '.', '--log-level', 'warn'] },
  { name: 'layers', args: [bins.depcruise, '--config', '.dependency-cruiser.cjs', ...rooms] },
  { name: 'dead code', args: [bins.knip] },
  { name: 'lines', args: [`${root}/scripts/check-lines.mjs`] },
];

/**
 * Runs every check, `lanes` at a time, and prints one line for each; what a failed one said follows its line.
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runChecks(lanes) {
  const waiting = [...CHECKS];
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, ms } = await node(check.args, { quiet: true });
      tally[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${check.name} (${(ms / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tally;
}
