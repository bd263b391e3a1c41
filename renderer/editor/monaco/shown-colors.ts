import type { Tokens } from '@renderer/app/theme/contrast-tokens';

/** Colours as Monaco takes them, `#RRGGBBAA`, of whatever CSS says, names of the system's colours too. */
export function shownColors(tokens: Tokens): Tokens {
  const probe = document.body.appendChild(document.createElement('span'));
  const point = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const shown = (css: string) => {
    probe.style.color = '';
    probe.style.color = css;
    if (!point || probe.style.color === '') return css;
    point.clearRect(0, 0, 1, 1);
    point.fillStyle = getComputedStyle(probe).color;
    point.fillRect(0, 0, 1, 1);
    const bytes = [...point.getImageData(0, 0, 1, 1).data];
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  };
  const entries = Object.entries(tokens).map(([name, css]) => [name, shown(css)]);
  probe.remove();
  return Object.fromEntries(entries) as Tokens;
}
