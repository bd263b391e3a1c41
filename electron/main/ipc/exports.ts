import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dialog } from 'electron';
import { platformById } from '@shared/platforms/index.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function exportHandlers({ workspaces, exports }: House): HandlersOf<'export'> {
  return {
    'export.save': async ({ text, platforms, environment }) => {
      const { action, made } = await exports.make(text, platforms, environment);
      const { workspace } = await workspaces.current();
      const names = platforms.map((id) => platformById(id).name).join(', ');
      const folder = await askFolder(`Where to put the export for ${names}`, workspace.folder);
      if (folder === null) return null;
      const files: { path: string; bytes: number }[] = [];
      for (const [platform, { written }] of made) {
        for (const { path, text: content } of written) files.push(await write(folder, path, content));
        await (
          await exports.exports()
        ).keep(platform, new Map([[action.id, written]]), {
          folder,
          environment,
        });
      }
      return { folder, files };
    },
    'export.saveFiles': async ({ title, files }) => {
      const { workspace } = await workspaces.current();
      const folder = await askFolder(`Where to put the export as ${title}`, workspace.folder);
      if (folder === null) return null;
      for (const { path, text } of files) await write(folder, path, text);
      return { folder, files: files.map(({ path }) => path) };
    },
    'export.last': ({ text }) => exports.last(text),
    'export.ticks': async ({ action, platform, fields }) =>
      (await exports.ticks()).of(action, platformById(platform).id, fields),
    'export.tick': async ({ action, platform, field, entered }) => {
      await (await exports.ticks()).tick(action, platformById(platform).id, field, entered);
      return null;
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
