import { describe, expect, it } from 'vitest';
import { memorySecrets } from '@services/secrets/memory.js';
import { importParts } from '../../support/import-parts';
import { AppImports } from '../../../electron/main/house/imports/app-imports.js';

const CANARY = 'invented-canary-90210';

describe('a cURL command in the window', () => {
  it('is shown without its credential, which is kept for its host alone', async () => {
    const store = memorySecrets();
    const imports = new AppImports({
      ...importParts(),
      workspaces: {
        current: () =>
          Promise.resolve({
            contents: { actions: [], environments: [], workspace: {} },
            workspace: {},
          } as never),
        refresh: () => Promise.reject(new Error('nothing is written')),
      },
      secrets: { store: () => Promise.resolve(store) },
    });
    const preview = await imports.preview(
      `$ curl -k 'https://acme.example:8443/orders' -H 'Authorization: Bearer ${CANARY}'`,
    );
    expect(JSON.stringify(preview)).not.toContain(CANARY);
    expect(preview).toMatchObject({
      format: 'cURL command',
      secrets: [{ hosts: ['acme.example:8443'], known: false }],
      notes: ['--insecure was left out: certificates are always checked.'],
    });
    const { secrets } = await imports.fill(preview.handle);
    expect(await store.get(secrets[0] ?? '', null)).toMatchObject({
      value: CANARY,
      hosts: ['acme.example:8443'],
    });
  });

  it('that needs the shell is refused with the reason', async () => {
    const imports = new AppImports({
      ...importParts(),
      workspaces: {
        current: () => Promise.reject(new Error('not asked')),
        refresh: () => Promise.reject(new Error()),
      },
      secrets: { store: () => Promise.resolve(memorySecrets()) },
    });
    await expect(imports.preview('curl "unclosed')).rejects.toMatchObject({
      failure: { class: 'bad-input' },
    });
  });
});
