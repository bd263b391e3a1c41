import { platforms } from '@shared/platforms';
import { useEdited } from '../../edited';

/** The first target that says nothing while it waits: the one that behaves worst. Null: none does. */
export function useMutedTarget(): { readonly name: string } | null {
  const { action } = useEdited();
  return (
    platforms.find(({ id, profile }) => action.platforms.has(id) && profile.speech.value.muted === true) ??
    null
  );
}
