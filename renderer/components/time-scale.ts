/** One time axis: where a moment stands in percent, and the ticks that read well. */
export interface TimeScale {
  readonly endMs: number;
  /** CSS percentage of a moment, clipped to the axis. */
  readonly at: (ms: number) => string;
  /** CSS percentage of a length. */
  readonly length: (fromMs: number, toMs: number) => string;
  readonly ticks: readonly number[];
}

const tickSteps = [100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000];

/** @param endMs the last moment on the axis; at most `maxTicks` ticks are given. */
export function timeScale(endMs: number, maxTicks = 7): TimeScale {
  const end = Math.max(1, endMs);
  const clip = (ms: number) => Math.min(end, Math.max(0, ms));
  const percent = (ms: number) => `${((ms / end) * 100).toFixed(3)}%`;
  const step = tickSteps.find((size) => end / size <= maxTicks) ?? end;
  const ticks: number[] = [];
  for (let ms = 0; ms <= end; ms += step) ticks.push(ms);
  return {
    endMs: end,
    at: (ms) => percent(clip(ms)),
    length: (fromMs, toMs) => percent(Math.max(0, clip(toMs) - clip(fromMs))),
    ticks,
  };
}

/** `0`, `400 ms`, `3.2 s`: what an axis or a plan says. */
export function duration(ms: number): string {
  if (ms === 0) return '0';
  return ms < 1000
    ? `${Math.round(ms)} ms`
    : `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;
}

/** `1,842 ms`: what a measured time is shown as. */
export function milliseconds(ms: number): string {
  return `${Math.round(ms).toLocaleString('en')} ms`;
}

/** `214 B`, `1.2 kB`, `50 MB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  let value = bytes;
  let unit = -1;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${units[unit] ?? ''}`;
}
