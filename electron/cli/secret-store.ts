import type { SecretStore } from '@services/secrets/store.js';
import { environmentSecrets } from '@services/secrets/environment-variables.js';
import { openKeychain } from '@services/secrets/keychain.js';
import { layeredSecrets } from '@services/secrets/layers.js';
import { usesOf } from './secret-cards.js';
import type { CliWorkspace } from './workspace.js';

/** Secrets for the command line: environment variables first, then the keychain, which keeps what is written. */
export function secretStoreFor(workspace: CliWorkspace): SecretStore {
  const keychain = keychainFor(workspace);
  const variables = environmentSecrets(process.env, secretEntriesOf(workspace));
  return layeredSecrets([variables, keychain], keychain);
}

/** The keychain alone: what is moved in it must not pick up values of variables. */
export function keychainFor(workspace: CliWorkspace): SecretStore {
  return openKeychain({ workspaceId: workspace.contents.workspace.id });
}

/** Every secret that the workspace refers to, sorted: names in placeholders and what environments put for them. */
function secretEntriesOf(workspace: CliWorkspace): readonly string[] {
  return [...usesOf(workspace).keys()];
}
