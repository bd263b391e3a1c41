import type { NodePath } from '@shared/document/plain';
import type { Step } from '@shared/lint/finding';
import { useEdited } from '../edited';
import { FindingBoxes } from './FindingBoxes';
import { isBelow } from './use-findings';

/** The findings of a step that stand beside nothing in particular. */
export function FindingsOfStep({
  step,
  claimed,
}: {
  readonly step: Step;
  readonly claimed: readonly NodePath[];
}) {
  const { findings } = useEdited();
  return (
    <FindingBoxes
      findings={findings.filter(
        (finding) => finding.step === step && !claimed.some((place) => isBelow(finding.path, place)),
      )}
    />
  );
}
