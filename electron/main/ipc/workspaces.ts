import { join } from 'node:path';
import { dialog } from 'electron';
import { readStarters } from '@services/workspace/starters.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

/** A folder name of what people call a workspace. */
function folderName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'workspace'
  );
}

async function chooseFolder(title: string, button: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory'],
  });
  return answer.filePaths[0] ?? null;
}

export function workspaceHandlers({
  workspaces,
  recent,
  starters,
}: House): HandlersOf<'workspace' | 'mock' | 'starter'> {
  return {
    'workspace.current': () => workspaces.view(),
    'workspace.open': async ({ folder }) => {
      const chosen = folder ?? (await chooseFolder('Open a workspace', 'Open'));
      return chosen === null ? null : workspaces.open(chosen);
    },
    'workspace.create': async ({ name }) => {
      const parent = await chooseFolder(`Where to make "${name}"`, 'Make it here');
      return parent === null ? null : workspaces.create(join(parent, folderName(name)), name);
    },
    'workspace.openExample': () => workspaces.openExample(),
    'workspace.recent': () => recent.list(),
    'starter.list': () => readStarters(starters),
    'mock.restart': () => workspaces.restartMock(),
  };
}
