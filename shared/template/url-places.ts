import type { ReferencePlace } from './reference-place.js';
import type { PlaceholderPart, Template } from './template.js';

interface UrlPlace {
  readonly part: PlaceholderPart;
  readonly place: Extract<ReferencePlace, 'url-base' | 'url-path' | 'url-query'>;
  /** `name={{x}}` after `?`. */
  readonly slot: boolean;
}

/** The placeholders of a URL with the part of it they stand in, as the template alone shows it. */
export function urlPlaces({ text, parts }: Template): readonly UrlPlace[] {
  return parts.flatMap((part): readonly UrlPlace[] => {
    if (part.kind !== 'placeholder') return [];
    // Blanked, so that nothing inside braces is taken for a delimiter.
    const before = parts
      .filter(({ to }) => to <= part.from)
      .map((each) => (each.kind === 'constant' ? each.text : 'x'))
      .join('');
    if (before.includes('?')) {
      const name = /[?&]([^&]*)$/.exec(before)?.[1] ?? '';
      const ends = part.to === text.length || text[part.to] === '&' || text[part.to] === '#';
      return [{ part, place: 'url-query', slot: ends && /^[^={}]+=$/.test(name) }];
    }
    const rest = before.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
    return [
      {
        part,
        place: rest.includes('/') || isPathAfterBase(parts, part) ? 'url-path' : 'url-base',
        slot: false,
      },
    ];
  });
}

/** `{{env.api}}{{x}}`: behind an environment value that is the base, everything belongs to the path. */
function isPathAfterBase(parts: Template['parts'], part: PlaceholderPart): boolean {
  const [first] = parts;
  return first?.kind === 'placeholder' && first !== part && first.reference.source === 'environment';
}
