import type { Page } from '@playwright/test';

/**
 * What does not fit: a page wider or higher than the window, a control that reaches out of it, and a button whose
 * text is cut without an ellipsis or a tooltip that says it whole.
 */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
    if (scrollHeight > innerHeight) found.push(`the page is ${scrollHeight} px high`);
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);
    const scrollsAside = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('button, input, select, h1, h2, h3, [role=tab], label')) {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      if ((box.right > innerWidth + 1 || box.left < -1) && !scrollsAside(element)) {
        found.push(`${element.tagName} "${nameOf(element)}" reaches out of the window`);
      }
      const { overflowX, textOverflow } = getComputedStyle(element);
      const cut = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible';
      if (element.tagName !== 'INPUT' && cut && textOverflow !== 'ellipsis') {
        found.push(`${element.tagName} "${nameOf(element)}" is cut`);
      }
    }
    return found;
  });
}
