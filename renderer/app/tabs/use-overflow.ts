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
    const measure = () => setOverflows(row.scrollWidth > row.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(row);
    measure();
    return () => observer.disconnect();
  }, [content]);
  return [ref, overflows];
}
