import type { CliCommand } from '../command.js';
import { demo } from './demo.js';
import { exportCommand } from './export.js';
import { formatsCommand } from './formats.js';
import { importCommand } from './import.js';
import { init } from './init.js';
import { lint } from './lint.js';
import { list } from './list.js';
import { logs } from './logs.js';
import { mock } from './mock.js';
import { platformsCommand } from './platforms.js';
import { preview } from './preview.js';
import { run } from './run.js';
import { secrets } from './secrets.js';

/** Every command, in the order in which --help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  init,
  list,
  run,
  preview,
  lint,
  exportCommand,
  importCommand,
  platformsCommand,
  formatsCommand,
  mock,
  logs,
  secrets,
  demo,
];
