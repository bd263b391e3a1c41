import type { Action } from '@shared/action/action';
import { mergeTarget } from '@shared/platforms/engine/target';
import type { Platform } from '@shared/platforms/platform';

interface RefusedName {
  readonly id: string;
  readonly name: string;
  /** The most characters it takes; null: it is the characters themselves. */
  readonly tooLong: number | null;
  readonly isTarget: boolean;
}

/** The platforms that would not take the name the agent calls, targets first. Pure. */
export function refusedNames(
  action: Action,
  platforms: readonly Pick<Platform, 'id' | 'name' | 'mode' | 'profile'>[],
): readonly RefusedName[] {
  const refused = platforms.flatMap(({ id, name, mode, profile }): RefusedName[] => {
    if (!profile.callName) return [];
    const { pattern, maxLength } = profile.callName.value;
    const { callName } = mergeTarget(action, id);
    const tooLong = callName.length > maxLength;
    if (!tooLong && new RegExp(pattern).test(callName)) return [];
    return [
      {
        id,
        name: mode ? `${name} ${mode}` : name,
        tooLong: tooLong ? maxLength : null,
        isTarget: action.platforms.has(id),
      },
    ];
  });
  return [...refused.filter(({ isTarget }) => isTarget), ...refused.filter(({ isTarget }) => !isTarget)];
}
