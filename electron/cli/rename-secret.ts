import { copyMoved, dropMoved } from '@services/secrets/move.js';
import type { SecretStore } from '@services/secrets/store.js';
import { rewriteAll } from '@services/workspace/rewrite-all.js';
import { fail } from '@shared/failure/failure.js';
import { renameSecret } from '@shared/rename/secret.js';
import { usesOf } from './secret-cards.js';
import type { CliWorkspace } from './workspace.js';

export interface RenamedSecret {
  /** Files that were rewritten, POSIX and relative to the workspace. */
  readonly files: readonly string[];
  /** Keychain entries that moved. */
  readonly entries: number;
}

/**
 * Renames a secret everywhere: the new keychain entries are kept first, then the files follow, all or none, and the old
 * entries go last.
 * @throws FailureError `secret-missing` when nothing knows the name, `already-exists`, `bad-document`, `conflict`
 */
export async function renameEverywhere(
  workspace: CliWorkspace,
  keychain: SecretStore,
  from: string,
  to: string,
): Promise<RenamedSecret> {
  const { files, contents, environments } = workspace;
  const read = (file: string) => files.read(file);
  const texts = {
    workspace: await read('workspace.yaml'),
    environments: await Promise.all(contents.environments.map(({ path }) => read(path))),
    actions: contents.actions,
  };
  const aliases = environments.flatMap(({ secrets }) => Object.keys(secrets ?? {}));
  const taken = [...usesOf(workspace).keys(), ...aliases].filter((name) => name !== from);
  const rewritten = renameSecret(texts, from, to, taken);
  const move = { what: 'secret', from, to } as const;
  const entries = await copyMoved(keychain, move);
  if (rewritten.length === 0 && entries === 0 && from !== to) {
    fail({
      class: 'secret-missing',
      message: `Nothing in this workspace names a secret ${from}, and the keychain has none.`,
      hint: 'Look at "actionbench secrets list" for the names there are.',
    });
  }
  try {
    await rewriteAll(files, rewritten);
  } catch (error) {
    await dropMoved(keychain, { ...move, from: to, to: from }).catch(() => undefined);
    throw error;
  }
  await dropMoved(keychain, move);
  return { files: rewritten.map(({ file }) => file), entries };
}
