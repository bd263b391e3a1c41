import { shell } from 'electron';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function documentHandlers({ workspaces, exports }: House): HandlersOf<'document'> {
  return {
    'document.read': async ({ file }) => (await workspaces.current()).workspace.read(file),
    'document.save': async ({ file, text, baseHash }) => {
      const { workspace } = await workspaces.current();
      const saved = await workspace.save(file, text, baseHash);
      await workspaces.refresh();
      return saved;
    },
    'document.create': async ({ id, text, folder }) => {
      const { workspace } = await workspaces.current();
      const stored = await workspace.create(id, text, folder);
      await workspaces.refresh();
      return stored;
    },
    'document.rename': async ({ file, id, folder }) => {
      const { workspace } = await workspaces.current();
      const stored = await workspace.rename(file, id, folder);
      // What was exported is a memory: a rename does not fail for it.
      await exports.renamed(stem(file), id).catch(() => undefined);
      await workspaces.refresh();
      return stored;
    },
    'document.move': async (move) => {
      const { workspace } = await workspaces.current();
      const saved = await workspace.moveEnvironment(move);
      await workspaces.refresh();
      return saved;
    },
    'document.delete': async ({ file }) => {
      const { workspace } = await workspaces.current();
      await workspace.remove(file, (path) => shell.trashItem(path));
      await workspaces.refresh();
      return null;
    },
  };
}

/** `actions/shop/look-up-order.action.yaml` -> `look-up-order`: the id that the file is named for. */
function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.action\.yaml$/, '');
}
