import { useEffect, type RefObject } from 'react';
import type { NodePath } from '@shared/document/plain';
import { placeReached, useWantedPlace } from '@renderer/state/place-focus';

const FIELDS = 'input, textarea, select, button';

/** A place of the document, for the attribute `data-place` of what edits it. */
export const placeKey = (path: NodePath): string => path.join('/');

/** Gives the focus to the field of the place that is wanted in this document, or to the nearest one around it. */
export function useLanding(file: string, page: RefObject<HTMLElement | null>): void {
  const wanted = useWantedPlace(file);
  useEffect(() => {
    if (!wanted || !page.current) return;
    const field = fieldOf(page.current, wanted);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
    placeReached();
  }, [page, wanted]);
}

function fieldOf(page: HTMLElement, path: NodePath): HTMLElement | null {
  const places = [...page.querySelectorAll<HTMLElement>('[data-place]')];
  for (let length = path.length; length > 0; length -= 1) {
    const key = placeKey(path.slice(0, length));
    const inside = places.filter(({ dataset }) => `${dataset['place'] ?? ''}/`.startsWith(`${key}/`));
    const field =
      inside.find((each) => each.matches(FIELDS)) ?? inside[0]?.querySelector<HTMLElement>(FIELDS);
    if (field) return field;
  }
  return page.querySelector<HTMLElement>('[data-step] h2');
}
