import { secretName } from '@shared/action/schema/names.js';
import { fail } from '@shared/failure/failure.js';
import { nameOrFail } from '@shared/rename/new-name.js';
import { withSecretNames } from '../secret-names.js';
import type { ImportPlan, PlanParts } from './plan.js';

/**
 * The plan with a credential under another name, in every document that asks for it.
 * @throws FailureError `bad-input` for what is no name, `not-found`, `already-exists` where the name is in use for another
 *   value
 */
export async function renameSecretOf(
  plan: ImportPlan,
  from: string,
  to: string,
  valueOf: PlanParts['valueOf'],
): Promise<ImportPlan> {
  nameOrFail(secretName, to, 'a secret');
  const value = plan.values.get(from);
  if (value === undefined) {
    return fail({
      class: 'not-found',
      message: `This import has no credential "${from}".`,
      hint: 'Paste the text or open the file again.',
    });
  }
  if (from === to) return plan;
  const held = await valueOf(to);
  if (plan.values.has(to) || (held !== null && held !== value)) {
    fail({
      class: 'already-exists',
      message: `The name "${to}" is in use for another secret.`,
      hint: 'Choose another name, or rename that secret first.',
    });
  }
  const nameOf = (name: string) => (name === from ? to : name);
  const { preview } = plan;
  return {
    ...plan,
    preview: {
      ...preview,
      actions: preview.actions.map((action) => ({ ...action, secrets: action.secrets.map(nameOf) })),
      secrets: preview.secrets.map((secret) =>
        secret.name === from ? { ...secret, name: to, known: held !== null } : secret,
      ),
    },
    texts: plan.texts.map((text) => withSecretNames(text, nameOf)),
    values: new Map([...plan.values].map(([name, each]) => [nameOf(name), each])),
  };
}
