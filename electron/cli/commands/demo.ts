import type { CliCommand } from '../command.js';

export const demo: CliCommand = {
  name: 'demo',
  summary: 'run the example workspace end to end against its own mock API, headless',
  examples: [
    ['actionbench demo', 'one line an action, and the exported files'],
    ['actionbench demo --json', 'the same for scripts'],
  ],
  declare: () => undefined,
  async run(around) {
    const { runDemo } = await import('../run-demo.js');
    return runDemo(around);
  },
};
