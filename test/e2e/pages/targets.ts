import type { Page } from '@playwright/test';

/**
 * Controls that are too small to be hit: less than 24 x 24 CSS px, measured by what a click there reaches, unless
 * nothing else can be hit by mistake: https://www.w3.org/TR/WCAG22/#target-size-minimum. The rows of a tree are 22 px
 * high, and what stands in them too: Enter and the arrow keys do the same. The edge of a pane takes no room from what
 * stands beside it: arrow keys move it too.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, [role=button], [role=tab], [role=option], [role=menuitem], [role=slider]';
    const REACH = 11.5;
    // The label of a field, or the whole of a choice side by side, is as good as the field.
    const partOf = (control: Element) => control.closest('label') ?? control;
    const within = (control: Element, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(Math.min(x, innerWidth - 1), Math.min(y, innerHeight - 1));
      const label = hit?.closest('label');
      const labelled = label instanceof HTMLLabelElement && label.control === control;
      return hit !== null && (control.contains(hit) || partOf(control).contains(hit) || labelled);
    };
    // What is scrolled out by half cannot be hit where it is hidden.
    const whole = (control: Element): boolean => {
      const box = control.getBoundingClientRect();
      for (let at = control.parentElement; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).overflowY === 'visible') continue;
        const view = at.getBoundingClientRect();
        if (box.top < view.top || box.bottom > view.bottom) return false;
      }
      return true;
    };
    // A message may lie over what stands below it, for a while.
    const messages = [...document.querySelectorAll('.mantine-Notification-root')];
    const covered = (control: Element): boolean => {
      const box = control.getBoundingClientRect();
      return messages.some((message) => {
        const { left, right, top, bottom } = message.getBoundingClientRect();
        const beside = box.right < left || box.left > right || box.bottom < top || box.top > bottom;
        return !beside && !message.contains(control);
      });
    };
    const seen = [...document.querySelectorAll(CONTROLS)].flatMap((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2 || control.closest('.monaco-editor, [inert], [aria-hidden=true]'))
        return [];
      if (!whole(control) || covered(control)) return [];
      if (
        control.closest('[role=tree]') &&
        height >= 18 &&
        within(control, left + width / 2 - REACH, top + height / 2)
      )
        return [];
      const at = { control, x: left + width / 2, y: top + height / 2, width, height };
      return within(control, at.x, at.y) ? [at] : [];
    });
    type Seen = (typeof seen)[number];
    const large = ({ control, x, y, width, height }: Seen): boolean =>
      (width >= 24 || (within(control, x - REACH, y) && within(control, x + REACH, y))) &&
      (height >= 24 || (within(control, x, y - REACH) && within(control, x, y + REACH)));
    const small = seen.filter((target) => !large(target));
    const near = (one: Seen, other: Seen): boolean => {
      if (one.control.contains(other.control) || other.control.contains(one.control)) return false;
      if (small.includes(other)) return Math.hypot(one.x - other.x, one.y - other.y) < 24;
      const aside = Math.max(0, Math.abs(one.x - other.x) - other.width / 2);
      const above = Math.max(0, Math.abs(one.y - other.y) - other.height / 2);
      return Math.hypot(aside, above) < 12;
    };
    return small
      .filter((target) => seen.some((other) => other !== target && near(target, other)))
      .map(({ control, width, height }) => {
        const name = control.getAttribute('aria-label') ?? control.textContent;
        return `${control.tagName} "${name.trim().slice(0, 50)}" is ${width.toFixed(0)} x ${height.toFixed(0)} px`;
      });
  });
}
