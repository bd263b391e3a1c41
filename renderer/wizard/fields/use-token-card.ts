import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import { parseTemplate } from '@shared/template/parse';

const SHOW_MS = 300;
const HIDE_MS = 200;

/** A placeholder whose card is shown, and what the card needs to stand beneath it. */
export interface ShownToken {
  readonly reference: string;
  readonly box: DOMRect;
  /** The keyboard asked for it: the card takes the focus, and gives it back. */
  readonly byKey: boolean;
  readonly onEnter?: () => void;
  readonly onLeave?: () => void;
  /** Takes the card away. @param back the field gets the focus again */
  readonly onClose: (back: boolean) => void;
}

interface Found {
  readonly reference: string;
  readonly box: DOMRect;
  readonly text: string;
  readonly byKey: boolean;
}

/**
 * Which placeholder of a field the pointer rests on, or the caret stands at when its card is asked for by a key. The
 * coloured tokens lie beneath the field's own text and take no events, so they are found by where they are.
 */
export function useTokenCard(
  mirror: RefObject<HTMLElement | null>,
  text: string,
  input: HTMLInputElement | null,
) {
  const [found, setFound] = useState<Found | null>(null);
  const pointed = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tokens = () => [...(mirror.current?.querySelectorAll('.ab-token') ?? [])];
  const show = (at: number, byKey: boolean) => {
    const [token, part] = [tokens()[at], placeholdersOf(text)[at]];
    if (token && part) {
      setFound({ reference: part.reference.ref, box: token.getBoundingClientRect(), text, byKey });
    }
  };
  const leave = () => {
    pointed.current = null;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFound((now) => (now?.byKey ? now : null)), HIDE_MS);
  };
  const onMouseMove = ({ clientX, clientY }: MouseEvent) => {
    const at = tokens().findIndex((token) => isInside(token.getBoundingClientRect(), clientX, clientY));
    if (at === pointed.current) return;
    if (at < 0) {
      if (pointed.current !== null) leave();
      return;
    }
    pointed.current = at;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(at, false), SHOW_MS);
  };
  /** Shows the card of the placeholder at an offset of the text; false where none stands. */
  const showAt = (offset: number): boolean => {
    const at = placeholdersOf(text).findIndex(({ from, to }) => from <= offset && offset <= to);
    if (at >= 0) show(at, true);
    return at >= 0;
  };
  const shown: ShownToken | null =
    // What is typed meanwhile is looked at again.
    found && found.text === text
      ? {
          ...found,
          onEnter: () => clearTimeout(timer.current),
          onLeave: leave,
          onClose: (back) => {
            setFound(null);
            if (back) input?.focus();
          },
        }
      : null;
  return { shown, showAt, onMouseMove, onMouseLeave: leave };
}

function placeholdersOf(text: string) {
  return parseTemplate(text).parts.filter((part) => part.kind === 'placeholder');
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
