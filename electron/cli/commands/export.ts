import { resolve } from 'node:path';
import { fail } from '@shared/failure/failure.js';
import { type CliCommand, type CliOptions, textOption } from '../command.js';
import { EXIT } from '../exit.js';
import { type Output, placeText } from '../output.js';
import type { Exported } from '../export/report.js';

/** Where actions go: a platform or a general format. */
type Target = { readonly kind: 'platform' | 'format'; readonly id: string };

export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'write the files a platform accepts, or OpenAPI or cURL, and say what is lost',
  examples: [
    ['actionbench export --platform openai-responses', 'every action into exports/openai-responses'],
    ['actionbench export look-up-order --platform solveo --output -', 'one document on stdout'],
    ['actionbench export --format openapi', 'every action as one OpenAPI 3.1 document'],
    ['actionbench export look-up-order --format curl --env staging --output -', 'the command that curl runs'],
    ['actionbench export --platform solveo --check', 'exit 1 when a committed export is stale'],
  ],
  declare(command) {
    command
      .argument('[actions...]', 'ids of actions (default: all)')
      .option('--platform <id>', 'the agent platform, an id of "platforms"')
      .option('--format <id>', 'the general format, an id of "formats"')
      .option('--output <dir>', 'the folder, or - for stdout (default: exports/<id>)')
      .option('--env <name>', 'the environment whose values are filled in')
      .option('--strict', 'exit 1 when anything is lost')
      .option('--check', 'write nothing; exit 1 when a file is missing or differs');
  },
  async run(around, args, options) {
    const target = targetOf(options);
    const folder = folderOf(options, target, around.output);
    const { openFor } = await import('../workspace.js');
    const { placeFiles, onlyDocument } = await import('../export/place.js');
    const asked = {
      folder: folder === null ? null : resolve(around.cwd, folder),
      environment: textOption(options, 'env'),
      check: options['check'] === true,
    };
    const workspace = await openFor(around);
    const exported = await exportTo(target)(workspace, args, target.id, asked);
    const document = folder === null ? onlyDocument(exported) : null;
    const files = await placeFiles(exported, asked);
    if (asked.folder !== null && !asked.check) {
      const { rememberExport } = await import('../export/remember.js');
      await rememberExport(workspace, target.id, exported, { ...asked, folder: asked.folder });
    }
    const { losses, findings, failures, notes } = exported;
    const { output } = around;
    output.document({ [target.kind]: target.id, files, losses, findings, failures, notes });
    if (document) output.raw(document.text);
    const say = folder === null ? output.note : output.line;
    if (folder !== null) {
      for (const { path, bytes, stale } of files)
        say(`${path}  ${bytes} bytes${stale === true ? '  stale' : ''}`);
    }
    for (const { action, what, becomes } of losses) say(`  ${action}: ${what} → ${becomes}`);
    for (const { action, message, hint } of failures) say(`  ${action}: ${message} ${hint}`);
    // What stands in the way on this very platform: the files are written, and it would refuse or mistake them.
    const obstacles = findings.filter(
      ({ platform, severity }) => platform === target.id && severity === 'error',
    );
    for (const finding of obstacles) output.note(`${placeText(finding)}  error  ${finding.message}`);
    for (const note of notes) output.note(note);
    const stale = files.some((file) => file.stale === true);
    const lossy = options['strict'] === true && losses.length + obstacles.length > 0;
    // Of all actions, some are no request and have no place there: that is said, and is what --strict asks about.
    const missed =
      failures.length > 0 && (args.length > 0 || files.length === 0 || options['strict'] === true);
    return stale || lossy || missed ? EXIT.checks : EXIT.done;
  },
};

type Exporter = (
  ...args: Parameters<typeof import('../export/to-format.js').exportToFormat>
) => Promise<Exported>;

function exportTo({ kind }: Target): Exporter {
  return async (...args) => {
    if (kind === 'format') return (await import('../export/to-format.js')).exportToFormat(...args);
    return (await import('../export/to-platform.js')).exportToPlatform(...args);
  };
}

/** @throws FailureError `bad-usage` unless there is exactly one */
function targetOf(options: CliOptions): Target {
  const platform = textOption(options, 'platform');
  const format = textOption(options, 'format');
  if (platform !== null && format === null) return { kind: 'platform', id: platform };
  if (format !== null && platform === null) return { kind: 'format', id: format };
  return fail({
    class: 'bad-usage',
    message:
      platform === null ? 'Say what to export to.' : '--platform and --format are two exports: choose one.',
    hint: 'Add --platform with an id of "actionbench platforms", or --format with one of "actionbench formats".',
  });
}

/** Null: stdout. @throws FailureError `bad-usage` for what stdout cannot take */
function folderOf(options: CliOptions, { id }: Target, output: Output): string | null {
  const folder = textOption(options, 'output') ?? `exports/${id}`;
  if (folder !== '-') return folder;
  if (!output.json && options['check'] !== true) return null;
  return fail({
    class: 'bad-usage',
    message: output.json
      ? '--output - and --json both want stdout.'
      : '--check compares with files in a folder.',
    hint: output.json ? 'Leave one of them out.' : 'Give the folder with --output, or leave --output out.',
  });
}
