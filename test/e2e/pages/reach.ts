import type { Page } from '@playwright/test';

/**
 * Controls that no scrolling brings into view: cut by what is around them, or outside of the window. While a dialog or
 * a menu is open, only what is in it counts.
 */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const open = [...document.querySelectorAll('[role=dialog], [role=menu]')];
    const inside = open.at(-1) ?? document.body;
    const controls = inside.querySelectorAll<HTMLElement>(
      'button, input:not([type=radio]), select, textarea, [role=tab], [role=menuitem]',
    );
    const found: string[] = [];
    for (const control of controls) {
      if (!control.checkVisibility() || control.closest('.monaco-editor, [aria-hidden=true]')) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const x = left + width / 2;
      const y = top + height / 2;
      if (width < 2 || height < 2) continue;
      let seen = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
      for (let at = control.parentElement; seen && at !== null; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const view = at.getBoundingClientRect();
        seen = x >= view.left - 1 && x <= view.right + 1 && y >= view.top - 1 && y <= view.bottom + 1;
      }
      const name = control.getAttribute('aria-label') ?? control.textContent;
      if (!seen) found.push(`${control.tagName} "${name.trim().slice(0, 50)}" cannot be brought into view`);
    }
    return found;
  });
}
