import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { readEnvironmentFile } from '@shared/action/read-workspace';
import type { FormatContext } from '@shared/formats/format';
import { resolveEnvironment } from '@shared/template/environment';
import { resolveValues } from '@shared/template/resolve';

const EXAMPLE = join(import.meta.dirname, '../../resources/example');

/** The actions of the example workspace, in the order of their files. */
export function exampleActions(): readonly Action[] {
  return readdirSync(join(EXAMPLE, 'actions'))
    .sort()
    .flatMap((file) => readAction(readFileSync(join(EXAMPLE, 'actions', file), 'utf8')).action ?? []);
}

/** What an export of them needs, with the values of one of its environments. */
export function exampleContext(environment: string): FormatContext {
  const actions = exampleActions();
  const files = readdirSync(join(EXAMPLE, 'environments')).flatMap(
    (file) => readEnvironmentFile(readFileSync(join(EXAMPLE, 'environments', file), 'utf8')).value ?? [],
  );
  const chain = resolveEnvironment(files, environment);
  return {
    title: 'Helpdesk',
    values: (action) =>
      resolveValues(action, { environment: chain, use: 'panel', outputs: OUTPUTS, outputShape: () => null }),
    workspace: { actions, context: [] },
  };
}

/** What an earlier lookup would have given. */
const OUTPUTS = { 'outputs.crm-lookup.customer_id': '4711' };
