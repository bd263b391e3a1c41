import { readAction } from '@shared/action/read.js';
import type { Plain } from '@shared/document/plain.js';
import { fail } from '@shared/failure/failure.js';
import { writeJson } from '@shared/json/write.js';
import { planCalls } from '@services/import/calls/plan-calls.js';
import { importText } from '@services/import/detect.js';
import type { Imported } from '@services/import/imported.js';
import { keepValues } from '@services/import/plan/keep-values.js';
import { planImport } from '@services/import/plan/plan.js';
import { redactorFor } from '@services/requests/redact/redactor.js';
import { keepSecrets } from './keep-secrets.js';
import { secretStoreFor } from './secret-store.js';
import { type CliWorkspace, environmentNamed } from './workspace.js';

export interface ImportOptions {
  readonly from: string | null;
  readonly environment: string | null;
  readonly dryRun: boolean;
}

export interface ImportReport {
  /** `cURL command` */
  readonly title: string;
  /** POSIX, relative to the workspace. */
  readonly files: readonly string[];
  /** Credentials that could not be kept, each in a sentence with what to do. */
  readonly lacking: readonly string[];
  /** As --json prints it. */
  readonly document: {
    readonly format: string;
    readonly actions: readonly Plain[];
    /** What the text tells of calls, which stay out of the log; no credential is in them. */
    readonly calls: readonly unknown[];
    readonly skipped: readonly { readonly item: string; readonly reason: string }[];
    readonly secrets: readonly { readonly name: string; readonly where: string }[];
    readonly values: readonly { readonly name: string; readonly value: string | null }[];
    readonly notes: readonly string[];
  };
}

/**
 * Makes actions of a text. Where no keychain can take the credentials the actions are made all the same: they name their
 * secrets, and `lacking` says how to set them.
 * @throws FailureError `bad-input`, `unknown-environment`, `already-exists`
 */
export async function importInto(
  workspace: CliWorkspace,
  text: string,
  { from, environment, dryRun }: ImportOptions,
): Promise<ImportReport> {
  const imported = await importText(text, from === null ? {} : { from });
  const target = imported.values.length === 0 ? null : environmentNamed(workspace, environment);
  const store = secretStoreFor(workspace);
  const plan = await planImport(imported, {
    taken: new Set(workspace.contents.actions.map(({ file }) => stem(file))),
    valueOf: async (name) =>
      imported.secrets.length === 0 ? null : ((await store.get(name, null))?.value ?? null),
    textOf: (path) =>
      workspace.files.read(path).then(
        ({ text: there }) => there,
        () => null,
      ),
  });
  const { actions, skipped, secrets, notes } = plan.preview;
  if (actions.length === 0 && plan.files.length === 0) {
    fail({
      class: 'bad-input',
      message: `This ${plan.preview.format} holds nothing an action can be made of.`,
      hint:
        imported.calls.length > 0
          ? `It tells of ${imported.calls.length} calls: take them into the log with "actionbench logs import".`
          : (skipped[0]?.why ?? 'Give one that holds at least one request.'),
    });
  }
  const lacking = dryRun ? [] : await keepSecrets(plan.preview.secrets, plan.values, store);
  if (!dryRun) {
    await workspace.files.createAll(actions.map(({ id }, index) => ({ id, text: plan.texts[index] ?? '' })));
    for (const { path, text: own } of plan.files) await workspace.files.save(path, own, null);
  }
  const kept = dryRun ? null : await keepValues(workspace.files, target, plan.environment);
  return {
    title: plan.preview.format,
    lacking,
    files: [...actions.map(({ id }) => `actions/${id}.action.yaml`), ...plan.files.map(({ path }) => path)],
    document: {
      format: imported.id,
      actions: plan.texts.map((text) => readAction(text).parsed.plain ?? null),
      calls: await callsWithoutSecrets(imported),
      skipped: skipped.map(({ what, why }) => ({ item: what, reason: why })),
      secrets: secrets.map(({ name, where }) => ({ name, where })),
      values: plan.environment,
      notes: [...notes, ...(kept?.notes ?? []), ...lacking],
    },
  };
}

/** Their credentials stand by name; the actions that were made of the same text name them. */
async function callsWithoutSecrets(imported: Imported): Promise<readonly unknown[]> {
  const { calls } = await planCalls(imported, {
    actions: [],
    taken: new Set(),
    valueOf: () => Promise.resolve(null),
    makeRedactor: redactorFor,
  });
  return calls.map(({ call }) => ({
    ...call,
    arguments: call.arguments && (JSON.parse(writeJson(call.arguments)) as unknown),
  }));
}

function stem(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.action\.yaml$/, '')
    .toLowerCase();
}
