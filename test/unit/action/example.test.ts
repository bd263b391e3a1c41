import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { readMockFile } from '@shared/action/read-mock';
import { readEnvironmentFile, readWorkspaceFile } from '@shared/action/read-workspace';

const example = join(import.meta.dirname, '../../../resources/example');
const text = (file: string) => readFileSync(join(example, file), 'utf8');
const actions = readdirSync(join(example, 'actions')).map((name) =>
  readAction(text(`actions/${name}`), `actions/${name}`),
);
const byId = new Map(actions.flatMap(({ action }) => (action ? [[action.id, action] as const] : [])));

describe('the example workspace', () => {
  it('has no finding in any file', () => {
    expect(actions.flatMap(({ findings }) => findings)).toEqual([]);
    expect(readWorkspaceFile(text('workspace.yaml')).findings).toEqual([]);
    for (const file of readdirSync(join(example, 'environments'))) {
      expect(readEnvironmentFile(text(`environments/${file}`)).findings).toEqual([]);
    }
    for (const file of readdirSync(join(example, 'mocks'))) {
      expect({ file, findings: readMockFile(text(`mocks/${file}`)).findings }).toEqual({
        file,
        findings: [],
      });
    }
  });

  it('holds the actions that the platforms themselves show', () => {
    expect([...byId.keys()].sort()).toEqual([
      'book-a-demo',
      'check-inventory',
      'collect-return-request',
      'create-support-ticket',
      'crm-lookup',
      'get-customer-account',
      'look-up-order',
      'send-order-text',
      'start-refund',
    ]);
  });

  it('has a mock and cases for every request, and every case stands on cases that exist', () => {
    for (const action of byId.values()) {
      if (!action.request) continue;
      expect(readMockFile(text(`mocks/${action.id}.mock.yaml`)).value?.requires).toBeDefined();
      expect(action.cases.length).toBeGreaterThan(1);
      for (const before of action.cases.flatMap(({ after }) => after ?? [])) {
        expect(byId.get(before.action)?.cases.map(({ name }) => name)).toContain(before.case);
      }
    }
  });

  it('names every output, environment value and context value that its templates use', () => {
    const environments = readdirSync(join(example, 'environments')).map(
      (file) => readEnvironmentFile(text(`environments/${file}`)).value,
    );
    const context = readWorkspaceFile(text('workspace.yaml')).value?.context ?? [];
    for (const action of byId.values()) {
      const refs = [...JSON.stringify(action.document.request ?? {}).matchAll(/\{\{([a-z][\w.-]*)\}\}/g)].map(
        ([, ref]) => String(ref),
      );
      for (const ref of refs) {
        const [source, ...rest] = ref.split('.');
        if (source === 'env')
          expect(
            environments.every((each) => each?.extends ?? Object.hasOwn(each?.values ?? {}, rest.join('.'))),
          ).toBe(true);
        else if (source === 'context') expect(context.map(({ name }) => name)).toContain(rest.join('.'));
        else if (source === 'outputs')
          expect(byId.get(String(rest[0]))?.outputs.map(({ name }) => name)).toContain(rest[1]);
        else if (source !== 'secret') expect(action.parameters.map(({ name }) => name)).toContain(ref);
      }
    }
  });

  it('names its secrets and holds none', () => {
    for (const { request } of byId.values()) {
      const { auth } = request ?? {};
      const credentials = Object.entries(auth ?? {}).filter(
        ([key]) => !['kind', 'name', 'username'].includes(key),
      );
      for (const [, value] of credentials) expect(value).toMatch(/^\{\{secret\.[a-z-]+\}\}$/);
    }
  });
});
