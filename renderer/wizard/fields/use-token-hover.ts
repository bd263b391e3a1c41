import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import { parseTemplate } from '@shared/template/parse';

const SHOW_MS = 300;
const HIDE_MS = 200;

/** A placeholder the pointer rests on, and what its card needs to stand beneath it. */
export interface HoveredToken {
  readonly reference: string;
  readonly box: DOMRect;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/**
 * Which placeholder of a field the pointer rests on. The coloured tokens lie beneath the field's own text and take no
 * events, so they are found by where they are.
 */
export function useTokenHover(mirror: RefObject<HTMLElement | null>, text: string) {
  const [found, setFound] = useState<{ reference: string; box: DOMRect; text: string } | null>(null);
  const pointed = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const leave = () => {
    pointed.current = null;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFound(null), HIDE_MS);
  };
  const onMouseMove = ({ clientX, clientY }: MouseEvent) => {
    const tokens = [...(mirror.current?.querySelectorAll('.ab-token') ?? [])];
    const at = tokens.findIndex((token) => isInside(token.getBoundingClientRect(), clientX, clientY));
    if (at === pointed.current) return;
    if (at < 0) {
      if (pointed.current !== null) leave();
      return;
    }
    pointed.current = at;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const references = parseTemplate(text).parts.flatMap((part) =>
        part.kind === 'placeholder' ? [part.reference.ref] : [],
      );
      const [token, reference] = [tokens[at], references[at]];
      if (token && reference !== undefined) setFound({ reference, box: token.getBoundingClientRect(), text });
    }, SHOW_MS);
  };
  const shown: HoveredToken | null =
    // What is typed meanwhile is looked at again.
    found && found.text === text
      ? { ...found, onEnter: () => clearTimeout(timer.current), onLeave: leave }
      : null;
  return { shown, onMouseMove, onMouseLeave: leave };
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
