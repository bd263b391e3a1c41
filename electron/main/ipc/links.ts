import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function linkHandlers({ links }: House): HandlersOf<'link'> {
  return { 'link.take': () => links.take() };
}
