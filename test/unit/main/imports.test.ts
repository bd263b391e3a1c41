import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read.js';
import { documentOf } from '@services/import/documents.js';
import type { Imported } from '@services/import/imported.js';
import { AppImports } from '../../../electron/main/house/imports/app-imports.js';
import { planImport } from '@services/import/plan/plan.js';
import { memorySecrets } from '@services/secrets/memory.js';
import { importParts } from '../../support/import-parts';

const TOKEN = 'invented-token-4711';
const document = (id: string, url: string, secret = 'acme-token') =>
  `actionbench: 1\nid: ${id}\nname: ${id}\nkind: http\nrequest:\n  method: GET\n  url: ${url}\n  auth: { kind: bearer, token: "{{secret.${secret}}}" }\n`;

const recognised = (texts: readonly string[]): Imported => ({
  id: 'curl',
  format: 'cURL command',
  documents: texts.map((text) => documentOf(readAction(text).action!, text)),
  calls: [],
  secrets: [{ name: 'acme-token', value: TOKEN, where: 'the header Authorization' }],
  notes: ['--insecure was left out.', '--insecure was left out.'],
  skipped: [],
  values: [],
  files: [],
});

const nothing = {
  taken: new Set<string>(),
  valueOf: () => Promise.resolve(null),
  textOf: () => Promise.resolve(null),
};

describe('the plan of an import', () => {
  it('binds a credential to every host its requests go to, and to none that an environment decides', async () => {
    const { preview } = await planImport(
      recognised([
        document('a', 'https://API.acme.example/x'),
        document('b', 'acme.example:8443/y'),
        document('c', '"{{env.api}}/z"'),
      ]),
      nothing,
    );
    expect(preview.secrets).toEqual([
      {
        name: 'acme-token',
        where: 'the header Authorization',
        hosts: ['api.acme.example', 'acme.example:8443'],
        known: false,
      },
    ]);
    expect(preview.notes).toEqual(['--insecure was left out.']);
  });

  it('never overwrites another secret: the new one gets a free name, in the document as well', async () => {
    const held = new Map([
      ['acme-token', 'another'],
      ['acme-token-2', 'a third'],
    ]);
    const { texts, values } = await planImport(recognised([document('a', 'https://acme.example')]), {
      ...nothing,
      taken: new Set(),
      valueOf: (name) => Promise.resolve(held.get(name) ?? null),
    });
    expect(texts[0]).toContain('{{secret.acme-token-3}}');
    expect(values).toEqual(new Map([['acme-token-3', TOKEN]]));
  });

  it('uses a secret again that holds the very value', async () => {
    const { preview } = await planImport(recognised([document('a', 'https://acme.example')]), {
      ...nothing,
      taken: new Set(),
      valueOf: () => Promise.resolve(TOKEN),
    });
    expect(preview.secrets[0]).toMatchObject({ name: 'acme-token', known: true });
  });

  it('gives ids that are free', async () => {
    const { preview, texts } = await planImport(
      recognised([document('a', 'https://a.example'), document('a', 'https://b.example')]),
      { ...nothing, taken: new Set(['a']) },
    );
    expect(preview.actions.map(({ id }) => id)).toEqual(['a-2', 'a-3']);
    expect(texts[1]).toContain('id: a-3\n');
  });
});

function imports() {
  const store = memorySecrets();
  const written = new Map<string, string>();
  const open = {
    contents: {
      actions: [{ file: 'actions/get-orders.action.yaml', text: '', hash: '' }],
      environments: [],
      workspace: {},
    },
    workspace: {
      createAll: (documents: readonly { readonly id: string; readonly text: string }[]) => {
        for (const { id, text } of documents) written.set(id, text);
        return Promise.resolve(
          documents.map(({ id, text }) => ({ file: `actions/${id}.action.yaml`, text, hash: id })),
        );
      },
    },
  };
  const workspaces = { current: () => Promise.resolve(open), refresh: () => Promise.resolve(null) };
  const made = new AppImports({
    ...importParts(),
    workspaces: workspaces as never,
    secrets: { store: () => Promise.resolve(store) },
  });
  return { made, store, written };
}

const TOOL = JSON.stringify({
  name: 'get_orders',
  description: 'Looks up the orders of a customer.',
  method: 'GET',
  url: 'https://shop.example/orders',
  headers: { Authorization: `Bearer ${TOKEN}` },
});

describe('an import of the window', () => {
  it('shows no credential, and keeps it for its host only when it is accepted', async () => {
    const { made, store, written } = imports();
    const preview = await made.preview(TOOL);
    expect(JSON.stringify(preview)).not.toContain(TOKEN);
    expect(await store.list()).toEqual([]);
    const done = await made.accept(preview.handle, [0], null);
    expect([...written.values()].join('')).not.toContain(TOKEN);
    expect(JSON.stringify(done)).not.toContain(TOKEN);
    const [name = ''] = done.secrets;
    expect(await store.get(name, null)).toMatchObject({ hosts: ['shop.example'] });
    await expect(made.accept(preview.handle, [0], null)).rejects.toMatchObject({
      failure: { class: 'not-found' },
    });
  });

  it('is forgotten when it is not wanted', async () => {
    const { made } = imports();
    const { handle } = await made.preview(TOOL);
    made.discard(handle);
    await expect(made.fill(handle)).rejects.toMatchObject({ failure: { class: 'not-found' } });
  });

  it.each(['hello', '{"__proto__": {"x": 1}}', 'actionbench: 1\nid: A B\n', ''])(
    'refuses %j with a sentence',
    async (text) => {
      await expect(imports().made.preview(text)).rejects.toMatchObject({
        failure: { class: 'bad-input' },
      });
    },
  );
});
