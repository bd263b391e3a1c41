import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Whether what stands in a row is wider than the row. What is selected in it stays in view, however wide row and
 * entries become.
 * @param content anything that is another object when the content changes
 */
export function useOverflow(content: unknown): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const row = ref.current;
    if (!row) return;
    // It calls back once at the beginning, after the layout of the frame: measuring here would force one of its own.
    const observer = new ResizeObserver(() => {
      setOverflows(row.scrollWidth > row.clientWidth + 1);
      row.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    for (const sized of [row, ...row.children]) observer.observe(sized);
    return () => observer.disconnect();
  }, [content]);
  return [ref, overflows];
}
