import type { Action } from './action.js';

/** Whether running the action can change something on the real system: in production that is asked about first. */
export function changesSomething({ request, safety }: Action): boolean {
  return request !== null && safety !== 'read';
}
