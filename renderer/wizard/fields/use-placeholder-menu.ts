import { useState, type KeyboardEvent } from 'react';
import type { PlaceholderChoice } from '@renderer/editor/monaco/knowledge';
import { choicesFor, completed, openPlaceholder } from './placeholder-typing';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The placeholders offered while one is being typed in a field, and the keys that walk them. */
export function usePlaceholderMenu(
  text: string,
  choices: readonly PlaceholderChoice[],
  input: HTMLInputElement | null,
  write: (text: string) => void,
) {
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const open = caret === null ? null : openPlaceholder(text, caret);
  const offered = open ? choicesFor(open.typed, choices) : [];
  const close = () => setCaret(null);
  const choose = (index: number) => {
    const choice = offered[index];
    if (!open || !choice || !input) return;
    const next = completed(text, open, choice.ref);
    write(next.text);
    close();
    requestAnimationFrame(() => input.setSelectionRange(next.caret, next.caret));
  };
  return {
    offered,
    active,
    point: setActive,
    choose,
    close,
    typed: (at: number | null) => {
      setCaret(at);
      setActive(0);
    },
    /** True: the key was the menu's. */
    onKeyDown: ({ key }: KeyboardEvent): boolean => {
      if (offered.length === 0) return false;
      const step = STEPS[key];
      if (step !== undefined) setActive((active + step + offered.length) % offered.length);
      else if (key === 'Enter' || key === 'Tab') choose(active);
      else if (key === 'Escape') close();
      else return false;
      return true;
    },
  };
}
