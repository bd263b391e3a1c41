import type { NodePath } from '@shared/document/plain';
import { FindingBoxes } from './FindingBoxes';
import { useFindingsAt } from './use-findings';

/** The findings of a place, under it. */
export function FindingsAt({ place }: { readonly place: NodePath }) {
  return <FindingBoxes findings={useFindingsAt(place)} />;
}
