import { useEffect } from 'react';
import type { NodePath } from '@shared/document/plain';
import { placeReached, useWantedPlace } from '@renderer/state/place-focus';
import { useEdited } from '../edited';

/** Gives a field the focus, all of its text selected, when its place is where the next act is. */
export function useWantedField(place: NodePath, field: () => HTMLInputElement | null): void {
  const { file } = useEdited();
  const wanted = useWantedPlace(file, place);
  useEffect(() => {
    const input = wanted ? field() : null;
    if (!input) return;
    input.focus();
    input.select();
    input.scrollIntoView({ block: 'nearest' });
    placeReached();
  });
}
