import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The newest value, for callbacks that were handed out long ago: Monaco keeps what it was given when it opened. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
