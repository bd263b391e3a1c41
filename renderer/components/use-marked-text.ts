import { useEffect, type RefObject } from 'react';
import type { MatchRange } from '@shared/recording/terms';

/** More marks than anyone looks at cost a repaint each time something moves. */
const MOST_MARKS = 2000;

/**
 * Marks what a search found in all text under an element, also in rows that come while it is scrolled. Nothing of the
 * text is touched: the ranges are the browser's (https://www.w3.org/TR/css-highlight-api-1/), styled by
 * `::highlight(name)`.
 * @param matches null: nothing is searched for
 */
export function useMarkedText(
  element: RefObject<HTMLElement | null>,
  matches: ((text: string) => readonly MatchRange[]) | null,
  name: string,
): void {
  useEffect(() => {
    const root = element.current;
    if (!root || !matches) return;
    let frame = 0;
    const mark = () => CSS.highlights.set(name, new Highlight(...rangesIn(root, matches)));
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    };
    const observer = new MutationObserver(soon);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    mark();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(name);
    };
  }, [element, matches, name]);
}

function rangesIn(root: HTMLElement, matches: (text: string) => readonly MatchRange[]): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST_MARKS; node = walker.nextNode()) {
    for (const { from, to } of matches(node.textContent ?? '')) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}
