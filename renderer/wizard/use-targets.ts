import { useReadiness, type PlatformState } from '@renderer/state/readiness';
import { useEdited } from './edited';

export interface TargetState {
  readonly id: string;
  readonly name: string;
  readonly state: PlatformState['state'];
  readonly losses: number;
  /** What is lost, or what stands in the way. */
  readonly why: string;
}

/** The targets of the action with what each makes of it; empty until it is known. */
export function useTargets(): readonly TargetState[] {
  const { file, action } = useEdited();
  const states = useReadiness(file) ?? [];
  return states
    .filter(({ platform }) => action.platforms.has(platform.id))
    .map(({ platform, state, losses, obstacles }) => ({
      id: platform.id,
      name: platform.mode ? `${platform.name} ${platform.mode}` : platform.name,
      state,
      losses: losses.length,
      why: [
        ...obstacles.map(({ message }) => message),
        ...losses.map((loss) => `${loss.what}: ${loss.becomes}`),
      ].join('\n'),
    }));
}
