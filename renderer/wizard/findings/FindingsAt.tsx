import type { NodePath } from '@shared/document/plain';
import { FindingBoxes } from './FindingBoxes';
import { UnfinishedAt } from './UnfinishedBoxes';
import { useFindingsAt } from './use-findings';

interface Props {
  readonly place: NodePath;
  /** Only the findings of these rules: they speak of a key that is not written yet, and stand at another one. */
  readonly only?: readonly string[];
  /** Those that stand elsewhere. */
  readonly without?: readonly string[];
}

/** The findings of a place, under it. */
export function FindingsAt({ place, only, without = [] }: Props) {
  const findings = useFindingsAt(place);
  return (
    <>
      {!only && <UnfinishedAt place={place} />}
      <FindingBoxes
        findings={findings.filter(({ rule }) => (only?.includes(rule) ?? true) && !without.includes(rule))}
      />
    </>
  );
}
