import type { Page } from '@playwright/test';

/** One stop of Tab. */
interface Stop {
  readonly name: string;
  /** Left and top in CSS px. */
  readonly x: number;
  readonly y: number;
  /** Whether it looks otherwise while it has the focus. */
  readonly seen: boolean;
  /** Whether it is the first stop again. */
  readonly again: boolean;
}

/** More stops than any screen has. */
const MOST = 250;

/**
 * Walks by Tab from the top of the page until it comes round.
 * @returns what is wrong: a stop without visible focus, one out of view, or a walk that never ends
 */
export async function walkByTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.querySelector('[data-walk-first]')?.removeAttribute('data-walk-first');
    // A dialog holds the focus: there the walk begins where it stands.
    if (document.querySelector('[role=dialog]') !== null) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // The walk begins after the start of the page, wherever the last click was.
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const wrong: string[] = [];
  let last = '';
  for (let count = 0; count < MOST; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (stop === null) return count === 0 ? ['Tab reaches nothing'] : wrong;
    if (stop.again) return wrong;
    const name = `${stop.name} at ${stop.x.toFixed(0)}, ${stop.y.toFixed(0)}`;
    if (name === last) {
      // An editor takes Tab for itself: Escape lets go of it.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      const next = await page.evaluate(describeFocus);
      if (next !== null && `${next.name} at ${next.x.toFixed(0)}, ${next.y.toFixed(0)}` === name) {
        return [...wrong, `${name}: Tab does not leave it`];
      }
    } else if (!stop.seen) wrong.push(`${name}: the focus is not to be seen`);
    last = name;
  }
  return [...wrong, 'Tab never comes round'];
}

function describeFocus(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const again = element.hasAttribute('data-walk-first');
  if (document.querySelector('[data-walk-first]') === null) element.setAttribute('data-walk-first', '');
  const around: Element[] = [];
  for (let at: Element | null = element; at !== null && around.length < 5; at = at.parentElement) {
    around.push(at);
  }
  // A switch draws it beside the field that has it.
  if (element.nextElementSibling) around.push(element.nextElementSibling);
  // Lists draw the focus at the row they stand on.
  const row = element.querySelector('[data-active], [aria-selected=true]');
  if (row) around.push(row);
  const looks = () =>
    around
      .map((each) => {
        const { outlineStyle, outlineColor, boxShadow, borderColor, opacity, background } =
          getComputedStyle(each);
        return [outlineStyle, outlineColor, boxShadow, borderColor, opacity, background].join();
      })
      .join(';');
  const focused = looks();
  const inEditor = element.closest('.monaco-editor') !== null;
  element.blur();
  const other = looks();
  element.focus({ preventScroll: true });
  const { left, top, width, height } = element.getBoundingClientRect();
  const inView = left < innerWidth && top < innerHeight && left + width > 0 && top + height > 0;
  const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);
  return {
    name: `${element.tagName.toLowerCase()} "${name}"`,
    x: left,
    y: top,
    seen: inView && (inEditor || focused !== other),
    again,
  };
}
