import { beforeEach, describe, expect, it } from 'vitest';
import { edit } from '@renderer/state/documents';
import { openDocument } from '@renderer/state/documents/document';
import { useDocuments } from '@renderer/state/documents/store';
import { loadSettings, useSettings } from '@renderer/state/settings';
import { openWorkspace, useWorkspace } from '@renderer/state/workspace';
import { fakeBridge, Refusal } from '../fake-bridge';

const FILE = 'actions/find.action.yaml';
const text = 'actionbench: 1\nid: find\nname: Find\nkind: form\n';

beforeEach(() => {
  useDocuments.setState({ documents: new Map([[FILE, openDocument({ file: FILE, text, hash: 'h' })]]) });
  useWorkspace.setState({ view: null, failure: null });
  edit(FILE, { kind: 'set', path: ['name'], value: 'Find it' }, { label: 'rename' });
});

describe('going to another workspace', () => {
  it('writes what was edited first', async () => {
    const { calls } = fakeBridge({ 'document.save': () => ({ hash: 'h1' }), 'workspace.open': () => null });
    await openWorkspace('/other');
    expect(calls.map(({ channel }) => channel)).toEqual(['document.save', 'workspace.open']);
  });

  it('stays here while an edited text cannot be written', async () => {
    const { calls } = fakeBridge({
      'document.save': () => {
        throw new Refusal({ class: 'unwritable-file', message: 'The disk is full.', hint: 'Free some.' });
      },
      'workspace.open': () => null,
    });
    await openWorkspace('/other');
    expect(calls.map(({ channel }) => channel)).toEqual(['document.save']);
    expect(useWorkspace.getState().failure?.message).toContain(FILE);
  });

  it('says why a folder could not be opened', async () => {
    fakeBridge({
      'document.save': () => ({ hash: 'h1' }),
      'workspace.open': () => {
        throw new Refusal({
          class: 'no-workspace',
          message: 'There is no workspace in /other.',
          hint: 'Make one.',
        });
      },
    });
    await openWorkspace('/other');
    expect(useWorkspace.getState()).toMatchObject({ opening: false, failure: { class: 'no-workspace' } });
  });
});

describe('settings that cannot be read', () => {
  it('do not keep the window from opening', async () => {
    fakeBridge({
      'settings.read': () => {
        throw new Refusal({ class: 'unreadable-file', message: 'The file is torn.', hint: 'Remove it.' });
      },
    });
    await loadSettings();
    expect(useSettings.getState()).toMatchObject({
      settings: { colorScheme: 'system', sidebarWidth: 244 },
      failure: { message: 'The file is torn.' },
    });
  });
});
