const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i;

/** Why a text is no ISO 8601 date (or date and time), or null. */
export function dateProblem(text: string): string | null {
  const match = DATE.exec(text);
  const [, year = '', month = '', day = ''] = match ?? [];
  if (!match) return 'Write a date as year-month-day, e.g. 2026-03-09.';
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > days) {
    return `${year}-${month}-${day} is not in the calendar.`;
  }
  return null;
}

/** Why a text is no e-mail address, or null. Only what a person mistypes is looked for, never RFC 5322 in full. */
export function emailProblem(text: string): string | null {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  const plausible = at > 0 && text.length <= 320 && !/\s/.test(text) && /^[^.@]+(\.[^.@]+)+$/.test(domain);
  return plausible ? null : 'Write an e-mail address, e.g. jane@example.com.';
}

/** Why a text is no telephone number, or null: E.164 allows 15 digits; blanks, "-", "." and "()" may group them. */
export function phoneProblem(text: string): string | null {
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+$/.test(text) && digits >= 3 && digits <= 15
    ? null
    : 'Write a telephone number with its country code, e.g. +14155550100.';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/i;

/** Why a text does not have a `format` of JSON Schema, or null; formats that we do not know restrict nothing. */
export function formatProblem(text: string, format: string): string | null {
  switch (format) {
    case 'date':
    case 'date-time':
      return dateProblem(text);
    case 'email':
      return emailProblem(text);
    case 'uuid':
      return UUID.test(text) ? null : 'Write a UUID.';
    case 'time':
      return TIME.test(text) ? null : 'Write a time, e.g. 09:30.';
    case 'uri':
    case 'url':
      return URL.canParse(text) ? null : 'Write a URL, e.g. https://example.com.';
    default:
      return null;
  }
}
