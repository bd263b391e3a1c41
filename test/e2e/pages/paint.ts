import type { Locator } from '@playwright/test';

/** How an element is painted, as far as that tells it from its neighbours. */
export function paintOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node);
    const border = style.borderTopStyle === 'none' ? 'none' : style.borderTopColor;
    const outline = style.outlineStyle === 'none' ? 'none' : style.outlineColor;
    return `ground ${style.backgroundColor}, border ${border}, outline ${outline}, shadow ${style.boxShadow}`;
  });
}

/** Shapes and words in the very colour of what is behind them: nobody sees them. Each is said in a line. */
export function vanished(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const seen = (color: string) => !/^rgba\(.*, 0\)$/.test(color);
    const groundOf = (node: Element | null): string => {
      for (let at = node; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (seen(backgroundColor)) return backgroundColor;
      }
      return '';
    };
    return [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => {
      const style = getComputedStyle(node);
      if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const says = [...node.childNodes].some((child) => child instanceof Text && child.data.trim() !== '');
      if (says && style.color === groundOf(node)) return [`the words “${node.innerText}” are ${style.color}`];
      const { width, height } = node.getBoundingClientRect();
      const shape = node.childNodes.length === 0 && width * height > 0 && seen(style.backgroundColor);
      const bare = style.borderTopStyle === 'none' && style.backgroundImage === 'none';
      return shape && bare && style.backgroundColor === groundOf(node.parentElement)
        ? [`<${node.localName} class="${node.className}"> is ${style.backgroundColor} on itself`]
        : [];
    });
  });
}
