const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** `14:07:31` */
export const clockTime = (iso: string): string => clock.format(new Date(iso));

/** `19 Nov` for another day than today, else nothing. */
export function otherDay(iso: string, now: Date): string {
  const date = new Date(iso);
  return date.toDateString() === now.toDateString() ? '' : day.format(date);
}

/** `21 Nov 2026, 14:07:31`: for titles. */
export const fullTime = (iso: string): string => full.format(new Date(iso));

/** Path and query of a URL; the whole text when it is none. */
export function pathOf(url: string): string {
  const found = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(url);
  return found ? found[1] || '/' : url;
}
