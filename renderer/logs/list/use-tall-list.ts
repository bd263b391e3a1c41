import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { heightOf, placeAfter, scrolledAt, topShowing, type TallPlace } from './tall-scroll';

const OVERSCAN = 8;
const START: TallPlace = { top: 0, scrolled: 0 };

/**
 * The rows of one height that are in view, of any number of rows: beyond what a browser can scroll over, the bar goes by
 * shares, while wheel and keys still move row by row.
 * @param row height in px
 */
export function useTallList(count: number, row: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(START);
  const [view, setView] = useState(0);
  const at = useRef(START);
  const total = count * row;
  const go = useCallback((next: TallPlace) => {
    at.current = next;
    setPlace(next);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView(element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  // Scrolls to the rows' share of the list; the browser rounds, so what it made of it is kept.
  const settle = useCallback(
    (top: number) => {
      const element = scroller.current;
      if (!element) return;
      element.scrollTop = scrolledAt(top, { total, view });
      go({ top: total === heightOf(total) ? element.scrollTop : top, scrolled: element.scrollTop });
    },
    [total, view, go],
  );

  useEffect(() => {
    const element = scroller.current;
    if (!element || total === heightOf(total)) return;
    const rest = () => settle(at.current.top);
    element.addEventListener('scrollend', rest);
    return () => element.removeEventListener('scrollend', rest);
  }, [settle, total]);

  const onScroll = () => {
    const element = scroller.current;
    if (element) go(placeAfter(at.current, element.scrollTop, { total, view }));
  };
  const show = (index: number) => {
    const top = topShowing(index * row, (index + 1) * row, at.current.top, view);
    if (top !== at.current.top) settle(top);
  };
  const first = Math.max(0, Math.min(Math.floor(place.top / row) - OVERSCAN, count - 1));
  const last = Math.min(count - 1, Math.ceil((place.top + view) / row) + OVERSCAN);
  return {
    scroller,
    onScroll,
    /** Brings a row into view. */
    show,
    height: heightOf(total),
    atTop: place.top < row,
    /** Whole rows in view. */
    page: Math.max(1, Math.floor(view / row)),
    first,
    last,
    /** Where a row is drawn, in px of the element that is scrolled over. */
    offset: (index: number) => index * row - place.top + place.scrolled,
  };
}
