import type { Kind } from '@shared/action/action';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { Skeleton } from '@renderer/components/Skeleton';
import { useStarters, type StarterAction } from '@renderer/state/starters';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { BeginningRow, Beginnings } from './BeginningRow';

interface Props {
  readonly kind: Kind;
  readonly chosen: StarterAction | null;
  readonly onChoose: (starter: StarterAction) => void;
}

/** The actions to begin with of one kind. */
export function StarterList({ kind, chosen, onChoose }: Props) {
  const starters = useStarters((state) => state.starters);
  if (!starters) return <Skeleton rows={3} />;
  const listed = starters.filter(({ action }) => action.kind === kind);
  return (
    <Beginnings label={texts.starters}>
      {listed.map((starter) => (
        <BeginningRow
          key={starter.action.id}
          badge={<MethodBadge badge={badgeOfAction(starter.action)} />}
          title={<strong>{starter.action.name}</strong>}
          about={starter.action.description}
          chosen={starter === chosen}
          onChoose={() => onChoose(starter)}
        />
      ))}
    </Beginnings>
  );
}
