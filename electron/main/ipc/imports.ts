import { clipboard } from 'electron';
import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function importHandlers({ imports }: House): HandlersOf<'import'> {
  return {
    'import.preview': ({ text }) => imports.preview(text),
    'import.clipboard': async () => imports.preview(await clipboard.readText()),
    'import.accept': ({ handle, chosen }) => imports.accept(handle, chosen),
    'import.fill': ({ handle }) => imports.fill(handle),
    'import.discard': ({ handle }) => {
      imports.discard(handle);
      return null;
    },
  };
}
