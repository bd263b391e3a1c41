import { resolve } from 'node:path';
import type { CliCommand } from '../command.js';
import { EXIT } from '../exit.js';

export const init: CliCommand = {
  name: 'init',
  summary: 'make a workspace',
  examples: [
    ['actionbench init my-actions', 'an empty workspace in the folder my-actions'],
    ['actionbench init --example', 'the example workspace in the current folder'],
  ],
  declare(command) {
    command.argument('[dir]', 'the folder', '.').option('--example', 'with the actions of the example');
  },
  async run(around, [dir = '.'], options) {
    const { initWorkspace } = await import('@services/workspace/create.js');
    const { exampleFolder } = await import('../resources.js');
    const { folder, files } = await initWorkspace(resolve(around.cwd, dir), {
      name: null,
      example: options['example'] === true ? exampleFolder() : null,
    });
    around.output.document({ workspace: folder, files });
    around.output.line(`${folder}: ${files.length} files`);
    for (const file of files) around.output.line(`  ${file}`);
    return EXIT.done;
  },
};
