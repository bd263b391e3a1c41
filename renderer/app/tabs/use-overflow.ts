import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Whether what stands in a row is wider than the row.
 * @param content anything that is another object when the content changes
 */
export function useOverflow(content: unknown): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const row = ref.current;
    if (!row) return;
    // It calls back once at the beginning, after the layout of the frame: measuring here would force one of its own.
    const observer = new ResizeObserver(() => setOverflows(row.scrollWidth > row.clientWidth + 1));
    observer.observe(row);
    return () => observer.disconnect();
  }, [content]);
  return [ref, overflows];
}
