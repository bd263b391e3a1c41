import type { HttpRequest } from '@shared/action/schema/request';
import { SectionHead } from '@renderer/components/SectionHead';
import { Segmented } from '@renderer/components/Segmented';
import { importParametersTexts as texts } from '@renderer/texts/import-parameters';
import type { Placement } from './import-edits';

const PLACEMENTS = ['body', 'query', 'none'] as const;

interface Props {
  readonly request: HttpRequest;
  readonly value: Placement;
  readonly onChange: (placement: Placement) => void;
}

/** Where the values go, and what that does to the body that is there. */
export function PlacementChoice({ request, value, onChange }: Props) {
  const replaces = request.body !== undefined && request.body.kind !== 'none';
  const hint = value !== 'body' ? undefined : replaces ? texts.replaces : texts.constant;
  return (
    <SectionHead title={texts.placement} hint={hint}>
      <Segmented
        label={texts.placement}
        value={value}
        segments={PLACEMENTS.map((placement) => ({ value: placement, label: texts.placements[placement] }))}
        onChange={onChange}
      />
    </SectionHead>
  );
}
