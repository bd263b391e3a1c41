import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '@shared/failure/failure.js';

/** The example workspace that is shipped beside the command line, wherever the bundle put this module. */
export function exampleFolder(): string {
  for (
    let folder = dirname(fileURLToPath(import.meta.url));
    dirname(folder) !== folder;
    folder = dirname(folder)
  ) {
    const example = join(folder, 'resources', 'example');
    if (existsSync(join(example, 'workspace.yaml'))) return example;
  }
  return fail({
    class: 'not-found',
    message: 'The example workspace is missing from this installation.',
    hint: 'Install Actionbench again.',
  });
}
