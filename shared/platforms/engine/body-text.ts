import type { Wire } from './wire.js';

/** The body as a platform's editor takes it, in its dialect; null without one. */
export function bodyText({ action, spell }: Wire): string | null {
  const body = action.request?.body;
  switch (body?.kind) {
    case 'json':
      return spell.json(body.text.trim());
    case 'text':
      return spell.text(body.text);
    case 'form':
      return spell
        .rows(body.fields)
        .map(({ name, value }) => `${encodeURIComponent(name)}=${value}`)
        .join('&');
    default:
      return null;
  }
}
