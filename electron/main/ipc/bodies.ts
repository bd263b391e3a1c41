import { writeFile } from 'node:fs/promises';
import { dialog } from 'electron';
import { pictureUrl } from '@services/bodies/picture.js';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function bodyHandlers({ bodies }: House): HandlersOf<'body'> {
  return {
    'body.rows': ({ id, from, count }) => bodies().rows(id, from, count),
    'body.toggle': ({ id, path, open, from, count }) => bodies().toggle(id, path, open, from, count),
    'body.reveal': ({ id, path }) => bodies().reveal(id, path),
    'body.text': ({ id, from, length }) => bodies().text(id, from, length),
    'body.picture': async ({ id }) => {
      const url = pictureUrl(await bodies().bytes(id));
      return url === null ? null : { url };
    },
    'body.search': ({ id, query, from }) => bodies().search(id, query, from),
    'body.pick': ({ id, path }) => bodies().pick(id, path),
    'body.save': async ({ id, suggestedName }) => {
      const bytes = await bodies().bytes(id);
      const { filePath } = await dialog.showSaveDialog({
        title: 'Save the answer',
        defaultPath: suggestedName,
      });
      if (filePath === '') return null;
      await writeFile(filePath, bytes);
      return { path: filePath };
    },
  };
}
