import type { NodePath } from '@shared/document/plain';
import type { PlacedFinding } from '@shared/lint/finding';
import { useEdited } from '../edited';

/** True when a path is the place itself or below it. */
export function isBelow(path: NodePath, place: NodePath): boolean {
  return place.every((step, index) => path[index] === step);
}

/** The findings at or below a place of the document. */
export function useFindingsAt(place: NodePath): readonly PlacedFinding[] {
  const { findings } = useEdited();
  return findings.filter((finding) => isBelow(finding.path, place));
}
