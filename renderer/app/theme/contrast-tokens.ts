import { darkTokens, lightTokens, type Token } from './tokens';

/** `more`: the person or the system asks for stronger lines. `forced`: the system gives the colours, all of them. */
export type Contrast = 'normal' | 'more' | 'forced';

export type Tokens = Readonly<Record<Token, string>>;

/** Every line that bounds something gets the strength of a control; quiet text that of secondary text. */
function stronger(tokens: Tokens): Tokens {
  return {
    ...tokens,
    line: tokens.ctl,
    line2: tokens.ctl,
    t3: tokens.t2,
    'acc-line': tokens.acc,
    'acc-ring': tokens.acc,
    'warn-line': tokens.warn,
    'err-line': tokens.err,
  };
}

/**
 * The colours of the system's contrast theme, by what they are for. Grounds are the system's own; what is chosen keeps
 * readable text on a ground that leans to the highlight, and states speak by icon, sign and words, as they do anyway.
 * https://drafts.csswg.org/css-color-4/#css-system-colors
 */
const forcedTokens: Tokens = {
  chrome: 'Canvas',
  canvas: 'Canvas',
  panel: 'Canvas',
  sunken: 'Canvas',
  raised: 'Canvas',
  hover: 'color-mix(in srgb, CanvasText 12%, Canvas)',
  press: 'color-mix(in srgb, CanvasText 24%, Canvas)',
  line: 'CanvasText',
  line2: 'CanvasText',
  ctl: 'CanvasText',
  scrim: 'color-mix(in srgb, Canvas 70%, transparent)',
  t1: 'CanvasText',
  t2: 'CanvasText',
  t3: 'CanvasText',
  acc: 'LinkText',
  'acc-fill': 'Highlight',
  'acc-fill-hover': 'Highlight',
  'on-fill': 'HighlightText',
  'acc-soft': 'color-mix(in srgb, Highlight 24%, Canvas)',
  'acc-line': 'LinkText',
  'acc-ring': 'LinkText',
  ok: 'CanvasText',
  'ok-soft': 'Canvas',
  warn: 'CanvasText',
  'warn-soft': 'Canvas',
  'warn-line': 'CanvasText',
  err: 'CanvasText',
  'err-soft': 'Canvas',
  'err-line': 'CanvasText',
  parameter: 'CanvasText',
  context: 'CanvasText',
  environment: 'CanvasText',
  secret: 'CanvasText',
  constant: 'CanvasText',
  output: 'CanvasText',
  'tint-amount': '0%',
  'tile-amount': '0%',
  'shadow-float': '0 0 0 1px CanvasText',
};

/** The tokens to draw with. */
export function tokensOf(scheme: 'light' | 'dark', contrast: Contrast): Tokens {
  if (contrast === 'forced') return forcedTokens;
  const tokens = scheme === 'dark' ? darkTokens : lightTokens;
  return contrast === 'more' ? stronger(tokens) : tokens;
}
