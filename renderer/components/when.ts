const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** `14:07:31` */
export const clockTime = (iso: string): string => clock.format(new Date(iso));

/** `19 Nov`, with its year when it is of another one. */
export function dayIn(iso: string, now: Date): string {
  const date = new Date(iso);
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);
}

/** `19 Nov` for another day than today, `19 Nov 2025` of another year, else nothing. */
export function otherDay(iso: string, now: Date): string {
  return new Date(iso).toDateString() === now.toDateString() ? '' : dayIn(iso, now);
}

const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `14:07` */
export const minuteTime = (ms: number): string => minute.format(ms);

/** `19 Nov` */
export const dayOf = (ms: number): string => day.format(ms);

/** `Today 11:00 to 14:15`, `19 Nov 11:00 to 20 Nov 09:30`, `Since today 11:00`: a stretch of time, in words. */
export function stretchText(from: string | null, to: string | null, now: Date): string {
  const dayText = (iso: string) => otherDay(iso, now) || 'Today';
  const moment = (iso: string) => `${dayText(iso)} ${minute.format(new Date(iso))}`;
  const sentence = (text: string) => text.replace(/^Today/, 'today');
  if (from === null) return to === null ? '' : `Before ${sentence(moment(to))}`;
  if (to === null) return `Since ${sentence(moment(from))}`;
  const end = dayText(from) === dayText(to) ? minute.format(new Date(to)) : moment(to);
  return `${moment(from)} to ${end}`;
}

/** `21 Nov 2026, 14:07:31`: for titles. */
export const fullTime = (iso: string): string => full.format(new Date(iso));

/** Path and query of a URL, or of one whose address is a placeholder; the whole text when it is none. */
export function pathOf(url: string): string {
  const found = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*|\{\{[^{}]*\}\}(?=\/))([^#]*)/i.exec(url);
  return found ? found[1] || '/' : url;
}
