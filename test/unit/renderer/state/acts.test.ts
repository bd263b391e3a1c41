import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceView } from '@shared/ipc/workspace';
import type { SecretMove } from '@renderer/state/acts/act';
import { editEnvironment, renameEnvironmentAct } from '@renderer/state/acts/environment-acts';
import { redoAct, undoAct, useActs } from '@renderer/state/acts/acts';
import { renameSecretAct } from '@renderer/state/acts/secret-acts';
import { openDocument } from '@renderer/state/documents/document';
import { documentOf, readDocument, useDocuments } from '@renderer/state/documents/store';
import { redo, undo } from '@renderer/state/undo';
import { useWorkspace } from '@renderer/state/workspace';
import { fakeBridge, Refusal } from '../fake-bridge';

const ACTION = 'actions/find.action.yaml';
const STAGING = 'environments/staging.env.yaml';
const action = `actionbench: 1
id: find
name: Find
kind: http
request:
  method: GET
  url: "{{env.api}}/find"
  auth: { kind: bearer, token: "{{secret.old-token}}" }
`;
const staging =
  'actionbench: 1\nname: staging\nvalues:\n  api: https://a.example # here\nsecrets:\n  old-token: other\n';

let disk: Map<string, string>;
let moves: string[];
let refused: string | null;

const view = {
  workspace: { actionbench: '1', id: 'w', name: 'W' },
  environments: [
    {
      path: STAGING,
      name: 'staging',
      color: null,
      production: false,
      file: {
        actionbench: '1',
        name: 'staging',
        values: { api: 'https://a.example' },
        secrets: { 'old-token': 'other' },
      },
    },
  ],
} as unknown as WorkspaceView;
const [environment] = view.environments;

beforeEach(() => {
  disk = new Map([
    ['workspace.yaml', 'actionbench: 1\nname: W\n'],
    [STAGING, staging],
    [ACTION, action],
  ]);
  moves = [];
  refused = null;
  const refuse = (file: string) => {
    if (file === refused)
      throw new Refusal({ class: 'unwritable-file', message: `${file} is read-only.`, hint: '' });
  };
  fakeBridge({
    'document.read': ({ file }) => ({ file, text: disk.get(file) ?? '', hash: disk.get(file) ?? '' }),
    'document.save': ({ file, text }) => {
      refuse(file);
      disk.set(file, text);
      return { hash: text };
    },
    'document.move': ({ file, to, text }) => {
      refuse(to);
      disk.delete(file);
      disk.set(to, text);
      return { hash: text };
    },
    'workspace.current': () => view,
    'secrets.beginMove': ({ from, to }: SecretMove) => {
      moves.push(`keep ${from} as ${to}`);
      return [];
    },
    'secrets.endMove': ({ from }: SecretMove) => {
      moves.push(`drop ${from}`);
      return [];
    },
  });
  useActs.setState({ done: [], undone: [] });
  useWorkspace.setState({ view });
  useDocuments.setState({
    documents: new Map([[ACTION, openDocument({ file: ACTION, text: action, hash: action })]]),
  });
  readDocument(ACTION);
});

describe('renaming a secret', () => {
  it('keeps the new entries first, follows in every file, drops the old ones last, and is one step of undo', async () => {
    await renameSecretAct('old-token', 'new-token');
    expect(documentOf(ACTION)?.text).toBe(action.replace('old-token', 'new-token'));
    expect(disk.get(ACTION)).toBe(action.replace('old-token', 'new-token'));
    expect(disk.get(STAGING)).toBe(staging.replace('old-token', 'new-token'));
    expect(moves).toEqual(['keep old-token as new-token', 'drop old-token']);
    expect(useActs.getState().done).toHaveLength(1);

    await undoAct();
    expect(disk.get(ACTION)).toBe(action);
    expect(disk.get(STAGING)).toBe(staging);
    expect(moves.slice(2)).toEqual(['keep new-token as old-token', 'drop new-token']);
    await redoAct();
    expect(disk.get(STAGING)).toBe(staging.replace('old-token', 'new-token'));
    expect(useActs.getState()).toMatchObject({ undone: [] });
  });

  it('is taken back in every file and the keychain from any action it touched', async () => {
    await renameSecretAct('old-token', 'new-token');
    undo(ACTION);
    await expect.poll(() => disk.get(STAGING)).toBe(staging);
    await expect.poll(() => disk.get(ACTION)).toBe(action);
    expect(moves.slice(2)).toEqual(['keep new-token as old-token', 'drop new-token']);
    redo(ACTION);
    await expect.poll(() => disk.get(STAGING)).toBe(staging.replace('old-token', 'new-token'));
    expect(documentOf(ACTION)?.text).toBe(action.replace('old-token', 'new-token'));
    expect(documentOf(ACTION)?.history.undo).toHaveLength(1);
  });

  it('leaves everything as it was when one file cannot be written', async () => {
    refused = ACTION;
    await expect(renameSecretAct('old-token', 'new-token')).rejects.toThrow('is read-only');
    expect(disk.get(STAGING)).toBe(staging);
    expect(disk.get(ACTION)).toBe(action);
    expect(documentOf(ACTION)?.text).toBe(action);
    expect(moves).toEqual(['keep old-token as new-token', 'drop new-token']);
    expect(useActs.getState().done).toEqual([]);
  });
});

describe('what is done to an environment', () => {
  const edit = () =>
    editEnvironment(
      environment!,
      [{ kind: 'set', path: ['values', 'api'], value: 'https://b.example' }],
      'api',
    );

  it('touches nothing else of its file, and is taken back and done again', async () => {
    await edit();
    expect(disk.get(STAGING)).toBe(staging.replace('a.example', 'b.example'));
    await undoAct();
    expect(disk.get(STAGING)).toBe(staging);
    await redoAct();
    expect(disk.get(STAGING)).toContain('b.example');
    expect(useActs.getState().done[0]?.label).toBe('api of staging');
  });

  it('is not taken back over what another program wrote since', async () => {
    await edit();
    disk.set(STAGING, 'name: staging\n');
    await expect(undoAct()).rejects.toThrow('environments/staging.env.yaml was changed meanwhile');
    expect(disk.get(STAGING)).toBe('name: staging\n');
    expect(useActs.getState().done).toHaveLength(1);
  });

  it('moves its file when it is renamed', async () => {
    await renameEnvironmentAct(environment!, 'test');
    expect(disk.has(STAGING)).toBe(false);
    expect(disk.get('environments/test.env.yaml')).toBe(staging.replace('name: staging', 'name: test'));
    await undoAct();
    expect(disk.get(STAGING)).toBe(staging);
    expect(moves).toEqual(['keep staging as test', 'drop staging', 'keep test as staging', 'drop test']);
  });
});
