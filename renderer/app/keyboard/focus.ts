import { unfoldSidebar } from '@renderer/state/sidebar';

/** Fields that keys go to are found by this attribute, so that no component has to be reached through refs. */
const FIND_FIELD = 'data-find';

/**
 * Puts the cursor into the search field of the place that is shown, else into the filter of the actions. Where the
 * sidebar is folded it is unfolded, and takes the cursor itself.
 */
export function focusFilter(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>(`[${FIND_FIELD}]`)];
  const field = fields.find((candidate) => candidate.getAttribute(FIND_FIELD) === 'place') ?? fields[0];
  if (!field) unfoldSidebar();
  field?.focus();
  field?.select();
}
