import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dialog } from 'electron';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import { platformById } from '@shared/platforms/index.js';
import { filesOf } from '@shared/platforms/sheet-markdown.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { resolveValues } from '@shared/template/resolve.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function exportHandlers({ workspaces }: House): HandlersOf<'export'> {
  return {
    'export.save': async ({ text, platform: id, environment }) => {
      const platform = platformById(id);
      const open = await workspaces.current();
      const { action } = readAction(text);
      if (action === null) {
        fail({
          class: 'bad-document',
          message: 'The document has errors, so it cannot be exported.',
          hint: 'Mend what the YAML view marks, then export again.',
        });
      }
      const context = open.contents.workspace.context ?? [];
      const actions = open.contents.actions.flatMap((stored) => readAction(stored.text).action ?? []);
      const values = resolveValues(action, {
        given: {},
        environment:
          environment === null
            ? null
            : resolveEnvironment(
                open.contents.environments.map(({ file }) => file),
                environment,
              ),
        outputs: {},
        workspaceContext: context,
        use: 'case',
      });
      const result = platform.export(action, { values, workspace: { actions, context } });
      const files = filesOf(platform.id, `${action.name} on ${platform.name}`, result, action.id);
      const { losses, sheet } = result;
      const folder = await askFolder(`Where to put the export for ${platform.name}`, open.workspace.folder);
      if (folder === null) return null;
      const written = await Promise.all(files.map((file) => write(folder, file.path, file.text)));
      return { folder, files: written, losses, sheet };
    },
    'export.saveFiles': async ({ title, files }) => {
      const { workspace } = await workspaces.current();
      const folder = await askFolder(`Where to put the export as ${title}`, workspace.folder);
      if (folder === null) return null;
      for (const { path, text } of files) await write(folder, path, text);
      return { folder, files: files.map(({ path }) => path) };
    },
  };
}

async function askFolder(title: string, defaultPath: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    title,
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
    defaultPath,
  });
  return filePaths[0] ?? null;
}

async function write(folder: string, path: string, text: string): Promise<{ path: string; bytes: number }> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return { path, bytes: Buffer.byteLength(text) };
}
