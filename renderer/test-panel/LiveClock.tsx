import { useEffect, useState } from 'react';

/** Seconds since a moment, in tenths, for as long as it is on the screen. */
export function LiveClock({ since }: { readonly since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden>{(Math.max(0, now - since) / 1000).toFixed(1)} s</span>;
}
