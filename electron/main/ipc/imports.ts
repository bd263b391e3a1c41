import { clipboard } from 'electron';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function importHandlers({ imports }: House): HandlersOf<'import'> {
  return {
    'import.preview': ({ text }) => imports.preview(text),
    'import.previewFiles': ({ files }) => imports.previewFiles(files),
    'import.clipboard': async () => imports.preview(await clipboard.readText()),
    'import.document': ({ handle, index }) => ({ text: imports.document(handle, index) }),
    'import.accept': ({ handle, chosen, environment }) => imports.accept(handle, chosen, environment),
    'import.fill': ({ handle }) => imports.fill(handle),
    'import.calls': ({ handle, ...which }) => imports.calls(handle, which),
    'import.decide': ({ handle, index, choice }) => imports.decide(handle, index, choice),
    'import.log': ({ handle }) => imports.log(handle),
    'import.cancel': ({ handle }) => {
      imports.cancel(handle);
      return null;
    },
    'import.undo': async ({ importId }) => ({ removed: await imports.undo(importId) }),
    'import.renameSecret': ({ handle, from, to }) => imports.renameSecret(handle, from, to),
    'import.takeBack': ({ handle }) => imports.takeBack(handle),
    'import.discard': ({ handle }) => {
      imports.discard(handle);
      return null;
    },
  };
}
