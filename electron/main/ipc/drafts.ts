import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function draftHandlers({ drafts }: House): HandlersOf<'draft'> {
  return {
    'draft.keep': async (draft) => {
      await (await drafts()).keep(draft);
      return null;
    },
    'draft.forget': async ({ file }) => {
      await (await drafts()).forget(file);
      return null;
    },
    'draft.list': async () => (await drafts()).list(),
  };
}
