import type { NodePath } from '@shared/document/plain';
import { stepOfPath } from '@shared/lint/place';
import type { Step } from '@shared/lint/finding';
import { useEdited } from '../edited';
import { FindingBoxes } from './FindingBoxes';
import { UnfinishedBoxes } from './UnfinishedBoxes';
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
  const isFree = (path: NodePath) => !claimed.some((place) => isBelow(path, place));
  return (
    <>
      <UnfinishedBoxes of={({ path, beside }) => !beside && stepOfPath(path) === step && isFree(path)} />
      <FindingBoxes findings={findings.filter((finding) => finding.step === step && isFree(finding.path))} />
    </>
  );
}
