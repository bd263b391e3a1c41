import { create } from 'zustand';

/** What is said to screen readers, and a number of its own: the same words twice are said twice. */
interface Spoken {
  readonly words: string;
  readonly turn: number;
}

export const useSpoken = create<Spoken>(() => ({ words: '', turn: 0 }));

/** Says what happened where no one may look: the words stand nowhere else. */
export const say = (words: string): void => useSpoken.setState(({ turn }) => ({ words, turn: turn + 1 }));
