import { renameSecret } from '@shared/rename/secret';
import { secretUses } from '@shared/secrets/uses';
import { actTexts as texts } from '@renderer/texts/acts';
import { useDocuments } from '../documents/store';
import { useWorkspace } from '../workspace';
import { perform } from './acts';
import { textsOfWorkspace } from './texts-of-workspace';

/** Gives a secret another name in the keychain and in everything that refers to it. Throws FailureError. */
export function renameSecretAct(from: string, to: string): Promise<void> {
  return perform(async () => {
    const workspace = await textsOfWorkspace();
    const parts = renameSecret(workspace, from, to, namesBeside(from));
    if (from === to) return null;
    return {
      label: texts.renameSecret(from, to),
      parts: parts.map(({ file, text, before }) => ({ before, after: { file, text } })),
      move: { what: 'secret', from, to },
    };
  });
}

/** Every other secret that something refers to. What only the keychain holds, main looks at: it knows the values. */
function namesBeside(name: string): readonly string[] {
  const actions = [...useDocuments.getState().documents.values()].flatMap(({ file, lastValid }) =>
    lastValid ? [{ file, action: lastValid }] : [],
  );
  const environments = (useWorkspace.getState().view?.environments ?? []).map(({ file }) => file);
  const named = secretUses(actions, environments).keys();
  const aliases = environments.flatMap(({ secrets }) => Object.keys(secrets ?? {}));
  return [...named, ...aliases].filter((other) => other !== name);
}
