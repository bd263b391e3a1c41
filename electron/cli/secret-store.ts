import type { SecretStore } from '@services/secrets/store.js';
import { environmentSecrets } from '@services/secrets/environment-variables.js';
import { openKeychain } from '@services/secrets/keychain.js';
import { layeredSecrets } from '@services/secrets/layers.js';
import { referencesOf } from '@shared/template/references.js';
import type { CliWorkspace } from './workspace.js';

/** Secrets for the command line: environment variables first, then the keychain, which keeps what is written. */
export function secretStoreFor(workspace: CliWorkspace): SecretStore {
  const keychain = openKeychain({ workspaceId: workspace.contents.workspace.id });
  const variables = environmentSecrets(process.env, secretEntriesOf(workspace));
  return layeredSecrets([variables, keychain], keychain);
}

/** Every keychain entry that the workspace refers to, sorted: names in placeholders and what environments put for them. */
export function secretEntriesOf(workspace: CliWorkspace): readonly string[] {
  const names = new Set<string>();
  for (const { action } of workspace.actions) {
    for (const { reference } of referencesOf(action)) {
      if (reference.source === 'secret') names.add(reference.name);
    }
  }
  for (const { secrets } of workspace.environments) {
    for (const entry of Object.values(secrets ?? {})) names.add(entry);
  }
  return [...names].sort();
}
