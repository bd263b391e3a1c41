import { Command, CommanderError, Option } from 'commander';
import { FailureError, toFailure } from '@shared/failure/failure.js';
import type { CliCommand, Surroundings } from './command.js';
import { EXIT, type ExitCode, exitOf } from './exit.js';
import { createOutput } from './output.js';
import { VERSION } from './version.js';

interface GlobalOptions {
  readonly workspace?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/**
 * Runs the command line.
 * @param argv what follows `actionbench`
 * @param unread aborted when nobody reads what is written any more
 * @returns the exit code; nothing is thrown and no stack is printed
 */
export async function runProgram(
  argv: readonly string[],
  commands: readonly CliCommand[],
  unread: AbortSignal,
): Promise<ExitCode> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
  });
  let exit: ExitCode = EXIT.done;
  const program = new Command('actionbench')
    .description('Design, test and export the HTTP actions that AI agents call.')
    .version(VERSION, '--version')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .enablePositionalOptions(false);
  for (const command of commands) {
    const declared = addGlobals(program.command(command.name).description(command.summary).exitOverride());
    command.declare(declared);
    declared.addHelpText('after', examplesText(command));
    declared.action(async () => {
      exit = await runOne(command, declared, interrupt.signal, unread);
    });
  }
  addGlobals(program);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return usageExit(error, argv);
  }
}

function addGlobals(command: Command): Command {
  return command
    .addOption(new Option('--workspace <dir>', 'the workspace folder (default: the nearest one upwards)'))
    .addOption(new Option('--json', 'one JSON document on stdout'))
    .addOption(new Option('--quiet', 'no remarks on stderr'))
    .addOption(new Option('--no-color', 'no colours'));
}

async function runOne(
  command: CliCommand,
  declared: Command,
  interrupted: AbortSignal,
  unread: AbortSignal,
): Promise<ExitCode> {
  const options = declared.optsWithGlobals();
  const globals = options as unknown as GlobalOptions;
  const output = createOutput({
    json: globals.json === true,
    quiet: globals.quiet === true,
    color: globals.color && process.env['NO_COLOR'] === undefined,
  });
  const around: Surroundings = {
    output,
    workspace: globals.workspace ?? null,
    cwd: process.cwd(),
    interrupted,
    unread,
  };
  try {
    const code = await command.run(around, declared.processedArgs.flat() as string[], options);
    return interrupted.aborted ? EXIT.interrupted : code;
  } catch (error) {
    const failure = toFailure(error);
    output.failure(failure);
    return interrupted.aborted ? EXIT.interrupted : exitOf(failure);
  }
}

function usageExit(error: unknown, argv: readonly string[]): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const message = error instanceof Error ? error.message.replace(/^error: /, '') : String(error);
  const output = createOutput({ json: argv.includes('--json'), quiet: false, color: false });
  const asked = error instanceof CommanderError && error.code === 'commander.help';
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/[.!?]?$/, '.')}`;
  output.failure(
    new FailureError({
      class: 'bad-usage',
      message: asked ? 'Say which command to run.' : sentence,
      hint: 'Run "actionbench --help" to see the commands and their options.',
    }).failure,
  );
  return EXIT.usage;
}

function examplesText(command: CliCommand): string {
  const width = Math.max(...command.examples.map(([call]) => call.length));
  const lines = command.examples.map(([call, does]) => `  ${call.padEnd(width)}  ${does}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
