import { fail } from '@shared/failure/failure.js';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * A time as people write it: a date, a date with a time (local unless it says otherwise), or how far back from now.
 * @returns ISO 8601, UTC
 * @throws FailureError `bad-usage`
 */
export function timeOf(text: string, option: string, now: number): string {
  const back = /^(\d{1,6})([mhd])$/.exec(text);
  // A date alone is read as UTC (ECMA-262, 21.4.1.32), but people mean their own midnight.
  const local = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text;
  const ms = back ? now - Number(back[1]) * (UNITS[back[2] ?? ''] ?? 0) : Date.parse(local);
  if (Number.isFinite(ms) && ms >= 0) return new Date(ms).toISOString();
  return fail({
    class: 'bad-usage',
    message: `"${text}" after ${option} is no time.`,
    hint: 'Write 2026-11-20, 2026-11-20T14:00, or back from now: 90m, 24h, 7d.',
  });
}
