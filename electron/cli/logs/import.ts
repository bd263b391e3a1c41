import { randomUUID } from 'node:crypto';
import { fail } from '@shared/failure/failure.js';
import type { Recording, RecordingLine } from '@shared/recording/recording.js';
import { importText } from '@services/import/detect.js';
import { planCalls, recordingsOf } from '@services/import/calls/plan-calls.js';
import { importedId } from '@services/logs/imported-id.js';
import { lineOf } from '@services/logs/line.js';
import { redactorFor } from '@services/requests/redact/redactor.js';
import { textOption } from '../command.js';
import { counted } from '../counted.js';
import { EXIT } from '../exit.js';
import { keepSecrets } from '../keep-secrets.js';
import { withInput } from '../read-input.js';
import { usesOf } from '../secret-cards.js';
import { secretStoreFor } from '../secret-store.js';
import { table } from '../table.js';
import { lineCells, lineDocument } from './line.js';
import { withLog } from './open.js';
import type { LogRun } from './verb.js';

/** As many as a person looks through; `--json` has all. */
const SHOWN = 20;

export const importVerb: LogRun = async (around, [file = '-'], options) => {
  const from = textOption(options, 'from');
  const dryRun = options['dryRun'] === true;
  const imported = await withInput(around, file, (text) => importText(text, from === null ? {} : { from }));
  if (imported.calls.length === 0) {
    fail({
      class: 'bad-input',
      message: `This ${imported.format} tells of no calls.`,
      hint: 'Make actions of it with "actionbench import", or give a HAR file or the call log of a platform.',
    });
  }
  return withLog(around, async ({ workspace, store }) => {
    const secrets = secretStoreFor(workspace);
    const plan = await planCalls(imported, {
      actions: workspace.actions.map(({ action }) => action),
      taken: new Set(usesOf(workspace).keys()),
      valueOf: async (name) => (await secrets.get(name, null))?.value ?? null,
      makeRedactor: redactorFor,
    });
    const importId = randomUUID();
    const as = { importId, at: new Date().toISOString(), idOf: importedId };
    const lacking = dryRun ? [] : await keepSecrets(plan.secrets, plan.values, secrets);
    const lines: RecordingLine[] = [];
    const recordings = noted(recordingsOf(plan, as), lines);
    const taken = dryRun ? null : await store.insertMany(recordings);
    if (dryRun) for (const recording of recordingsOf(plan, as)) lines.push(lineOf(recording));
    const { output } = around;
    output.document({
      format: imported.id,
      importId: dryRun ? null : importId,
      added: taken?.added ?? 0,
      known: taken?.known ?? 0,
      calls: lines.map(lineDocument),
      skipped: imported.skipped,
      secrets: plan.secrets.map(({ name, where }) => ({ name, where })),
      notes: [...plan.notes, ...lacking],
    });
    const known = taken && taken.known > 0 ? `, ${taken.known} of them were in the log already` : '';
    output.line(
      `${imported.format}: ${counted(lines.length, 'call')}${dryRun ? ', nothing written' : known}`,
    );
    for (const line of table(
      lines.slice(0, SHOWN).map((each) => [each.action ?? 'no action', ...lineCells(each)]),
    )) {
      output.line(`  ${line}`);
    }
    if (lines.length > SHOWN) output.line(`  and ${lines.length - SHOWN} more`);
    for (const { name, where } of plan.secrets) output.line(`  secret ${name}, from ${where}`);
    for (const { item, reason } of imported.skipped.slice(0, SHOWN)) {
      output.line(`  left out: ${item}: ${reason}`);
    }
    if (imported.skipped.length > SHOWN)
      output.line(`  and ${imported.skipped.length - SHOWN} more left out`);
    for (const note of [...plan.notes, ...lacking]) output.note(note);
    return lacking.length > 0 ? EXIT.missing : EXIT.done;
  });
};

/** The recordings as they pass by, each with its line kept. */
function* noted(
  recordings: Iterable<Recording>,
  lines: RecordingLine[],
): Generator<Recording, void, undefined> {
  for (const recording of recordings) {
    lines.push(lineOf(recording));
    yield recording;
  }
}
