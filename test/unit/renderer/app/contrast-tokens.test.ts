import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tokensOf, type Tokens } from '@renderer/app/theme/contrast-tokens';
import { lightTokens, type Token } from '@renderer/app/theme/tokens';
import { fromRoot } from '../../../../scripts/vite/aliases';

/** Red, green and blue from 0 to 1, over what is beneath when it is not opaque. */
function channels(color: string, beneath: readonly number[] = [1, 1, 1]): number[] {
  const rgba = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(color);
  if (!rgba) return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const alpha = Number(rgba[4]);
  return beneath.map((under, at) => (Number(rgba[at + 1]) / 255) * alpha + under * (1 - alpha));
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(first: readonly number[], second: readonly number[]): number {
  const luminance = (rgb: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const LAYERS = ['chrome', 'canvas', 'panel', 'sunken', 'raised'] as const;

/** All that something can stand on: the layers, bare and under the pointer, chosen rows, the grounds of states. */
function grounds(tokens: Tokens): ReadonlyMap<string, number[]> {
  const bare = LAYERS.map((layer) => [layer, channels(tokens[layer])] as const);
  const tinted = bare.flatMap(([layer, ground]) =>
    (['hover', 'press'] as const).map(
      (tint) => [`${tint} on ${layer}`, channels(tokens[tint], ground)] as const,
    ),
  );
  return new Map([...bare, ...tinted, ['acc-soft', channels(tokens['acc-soft'])]]);
}

/** Pairs below `least`, each said in a line. */
function tooWeak(tokens: Tokens, drawn: readonly Token[], least: number, on = grounds(tokens)): string[] {
  return drawn.flatMap((token) =>
    [...on].flatMap(([name, ground]) => {
      const found = ratio(channels(tokens[token], ground), ground);
      return found < least ? [`${token} on ${name}: ${found.toFixed(2)}`] : [];
    }),
  );
}

const layersOf = (tokens: Tokens) =>
  new Map(LAYERS.map((layer) => [layer as string, channels(tokens[layer])]));

describe.each([
  ['light', 'normal'],
  ['dark', 'normal'],
  ['light', 'more'],
  ['dark', 'more'],
] as const)('%s, contrast %s', (scheme, contrast) => {
  const tokens = tokensOf(scheme, contrast);

  it('text can be read on every layer (WCAG 1.4.3)', () => {
    const text = ['t1', 't2', 't3', 'acc', 'ok', 'warn', 'err'] as const;
    const sources = ['parameter', 'context', 'environment', 'secret', 'constant', 'output'] as const;
    expect(tooWeak(tokens, [...text, ...sources], 4.5, layersOf(tokens))).toEqual([]);
  });

  it('text on the ground of its state and on a filled button can be read', () => {
    const pairs = [
      ['acc', 'acc-soft'],
      ['ok', 'ok-soft'],
      ['warn', 'warn-soft'],
      ['err', 'err-soft'],
      ['on-fill', 'acc-fill'],
      ['on-fill', 'acc-fill-hover'],
    ] as const;
    const weak = pairs.flatMap(([text, ground]) =>
      tooWeak(tokens, [text], 4.5, new Map([[ground, channels(tokens[ground])]])),
    );
    expect(weak).toEqual([]);
  });

  it('controls, icons, focus and what is drawn in plots are seen wherever they stand (WCAG 1.4.11)', () => {
    // A box or switch that is off, an icon, the ring of the focus, bars, lines and points.
    expect(tooWeak(tokens, ['ctl', 't3', 'acc', 'ok', 'warn', 'err'], 3)).toEqual([]);
  });

  it('a switch or box that is on differs from the layer it stands on', () => {
    // In a dialog of the dark theme its white tick or thumb is what is seen.
    const { raised: _, ...plain } = Object.fromEntries(layersOf(tokens));
    expect(tooWeak(tokens, ['acc-fill'], 3, new Map(Object.entries(plain)))).toEqual([]);
  });
});

it.each(['light', 'dark'] as const)('with more contrast every border of a control is seen, %s', (scheme) => {
  const tokens = tokensOf(scheme, 'more');
  const lines = ['line', 'line2', 'acc-line', 'warn-line', 'err-line', 'acc-ring'] as const;
  expect(tooWeak(tokens, lines, 3)).toEqual([]);
});

it('in forced colours everything is a colour of the system', () => {
  const tokens = tokensOf('light', 'forced');
  const own = Object.entries(tokens).filter(([, value]) => /#[\da-f]{3}|rgba?\(/i.test(value));
  expect(own).toEqual([]);
  expect(Object.keys(tokens).sort()).toEqual(Object.keys(lightTokens).sort());
});

it('what is drawn as a shape is not drawn in the colour of a quiet line', () => {
  /** They part or fill: the thread between steps, the thumb of a scroll bar, dividers, the side that has no line. */
  const quiet = [
    'app/tabs/ViewBar.module.css',
    'app/theme/base.css',
    'comparison/Rows.module.css',
    'wizard/StepRail.module.css',
  ];
  const sheets = readdirSync(fromRoot('renderer'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const drawn = sheets.filter((file) =>
    /(background|background-color|fill|stroke):[^;]*var\(--ab-line2?\)/.test(
      readFileSync(fromRoot(`renderer/${file}`), 'utf8'),
    ),
  );
  expect(drawn.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(quiet.sort());
});
