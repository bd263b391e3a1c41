import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves the focus among the rows inside the element that listens: arrows by one, Home and End to the ends. Keys
 * pressed inside a field belong to the field.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const target = event.target as HTMLElement;
  if (!target.matches(selector)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = rows.indexOf(target);
  const step = steps[event.key];
  const next =
    step === undefined
      ? { Home: rows[0], End: rows.at(-1) }[event.key]
      : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
