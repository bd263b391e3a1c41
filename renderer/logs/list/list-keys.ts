import type { KeyboardEvent } from 'react';
import type { LogFilter } from '@shared/recording/filter';
import { focusFilter } from '@renderer/app/keyboard/focus';
import { setLog } from '@renderer/state/log';
import { chooseAll, clearChosen, useChosen } from '@renderer/state/log-chosen';
import { attempt } from '@renderer/state/notice';

/** What the keys of the list act on. */
interface ListKeys {
  /** Index of the row that is shown; -1: none in view. */
  readonly at: number;
  readonly last: number;
  /** Rows in view. */
  readonly page: number;
  /** Shows a row. @param chooses all from where choosing began up to it */
  readonly go: (index: number, chooses: boolean) => void;
  /** Chooses the shown run together with others, or no more. */
  readonly toggle: () => void;
  readonly filter: LogFilter;
  readonly onEnter: () => void;
}

/** The keyboard of the list: walking, choosing with Shift, Space and Ctrl+A, and the ways out. */
export function listKeys(
  event: KeyboardEvent,
  { at, last, page, go, toggle, filter, onEnter }: ListKeys,
): void {
  if (event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key !== 'a') return;
    event.preventDefault();
    attempt(() => chooseAll(filter));
    return;
  }
  const to = (index: number) => () => go(index, event.shiftKey);
  const act = {
    ArrowDown: to(at + 1),
    ArrowUp: to(at - 1),
    PageDown: to(at + page),
    PageUp: to(at - page),
    Home: to(0),
    End: to(last),
    Enter: onEnter,
    ' ': toggle,
    f: focusFilter,
    Escape: () => (useChosen.getState().chosen.size > 0 ? clearChosen() : setLog({ selected: null })),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}
