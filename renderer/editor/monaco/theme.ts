import { tokensOf, type Contrast, type Tokens } from '@renderer/app/theme/contrast-tokens';
import type { Token } from '@renderer/app/theme/tokens';
import type { MonacoApi } from './api';
import { shownColors } from './shown-colors';

export type Scheme = 'light' | 'dark';

/** The name of a theme of `defineThemes`. */
export function themeName(scheme: Scheme, contrast: Contrast): string {
  return contrast === 'forced' ? 'actionbench-forced' : `actionbench-${scheme}-${contrast}`;
}

/** `#RRGGBB` or `rgba(r,g,b,a)` as Monaco wants it: `#RRGGBBAA`. */
function hex(color: string): string {
  const parts = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(color.replaceAll(' ', ''));
  if (!parts) return color;
  const [, red, green, blue, alpha] = parts;
  const byte = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${byte(Number(red))}${byte(Number(green))}${byte(Number(blue))}${byte(Number(alpha) * 255)}`;
}

function themeOf(tokens: Tokens, base: 'vs' | 'vs-dark' | 'hc-light' | 'hc-black') {
  const rule = (token: string, color: Token, fontStyle?: string) => ({
    token,
    foreground: tokens[color].slice(1),
    ...(fontStyle === undefined ? {} : { fontStyle }),
  });
  const colors: Record<string, Token> = {
    'editor.background': 'canvas',
    'editor.foreground': 't2',
    'editorLineNumber.foreground': 't3',
    'editorLineNumber.activeForeground': 't1',
    'editor.lineHighlightBackground': 'hover',
    'editorCursor.foreground': 'acc',
    'editor.selectionBackground': 'acc-ring',
    'editor.inactiveSelectionBackground': 'press',
    'editor.wordHighlightBackground': 'hover',
    'editor.findMatchBackground': 'acc-ring',
    'editor.findMatchHighlightBackground': 'press',
    // Brackets are punctuation; Monaco would paint each level in a colour of its own.
    'editorBracketHighlight.foreground1': 't3',
    'editorBracketHighlight.foreground2': 't3',
    'editorBracketHighlight.foreground3': 't3',
    'editorBracketHighlight.foreground4': 't3',
    'editorBracketHighlight.foreground5': 't3',
    'editorBracketHighlight.foreground6': 't3',
    'editorBracketHighlight.unexpectedBracket.foreground': 't3',
    'editorBracketMatch.background': 'press',
    'editorBracketMatch.border': 'line2',
    'editorIndentGuide.background1': 'line',
    'editorIndentGuide.activeBackground1': 'line2',
    'editorError.foreground': 'err',
    'editorWarning.foreground': 'warn',
    'editorInfo.foreground': 'acc',
    'editorGutter.background': 'canvas',
    'editorGutter.foldingControlForeground': 't3',
    'editorOverviewRuler.border': 'line',
    'editorOverviewRuler.errorForeground': 'err',
    'editorOverviewRuler.warningForeground': 'warn',
    'editorOverviewRuler.infoForeground': 'acc',
    'editorWidget.background': 'raised',
    'editorWidget.foreground': 't1',
    'editorWidget.border': 'line2',
    'editorHoverWidget.background': 'raised',
    'editorHoverWidget.foreground': 't2',
    'editorHoverWidget.border': 'line2',
    'editorHoverWidget.statusBarBackground': 'raised',
    'editorSuggestWidget.background': 'raised',
    'editorSuggestWidget.foreground': 't1',
    'editorSuggestWidget.border': 'line2',
    'editorSuggestWidget.selectedBackground': 'acc-soft',
    'editorSuggestWidget.selectedForeground': 't1',
    'editorSuggestWidget.highlightForeground': 'acc',
    'editorSuggestWidget.focusHighlightForeground': 'acc',
    'menu.background': 'raised',
    'menu.foreground': 't1',
    'menu.selectionBackground': 'hover',
    'menu.selectionForeground': 't1',
    'menu.border': 'line2',
    'input.background': 'canvas',
    'input.foreground': 't1',
    'input.border': 'line2',
    'diffEditor.insertedLineBackground': 'ok-soft',
    'diffEditor.removedLineBackground': 'err-soft',
    'diffEditor.insertedTextBackground': 'press',
    'diffEditor.removedTextBackground': 'press',
    'diffEditor.unchangedRegionBackground': 'panel',
    'diffEditor.unchangedRegionForeground': 't3',
    'diffEditor.unchangedCodeBackground': 'canvas',
    'diffEditor.border': 'line',
    focusBorder: 'acc',
    'list.hoverBackground': 'hover',
    'scrollbarSlider.background': 'press',
    'scrollbarSlider.hoverBackground': 'press',
    'scrollbarSlider.activeBackground': 'press',
    'textLink.foreground': 'acc',
    'textLink.activeForeground': 'acc',
  };
  return {
    base,
    // Monaco's own rules are more specific than ours and would colour strings blue.
    inherit: false,
    rules: [
      rule('', 't2'),
      rule('key', 't1'),
      rule('type', 't1', 'bold'),
      rule('string', 'constant'),
      rule('number', 'constant'),
      rule('keyword', 'constant'),
      rule('delimiter', 't3'),
      rule('operators', 't3'),
      rule('comment', 't3', 'italic'),
      rule('tag', 't3'),
      rule('namespace', 't3'),
      rule('string.block', 't2'),
      rule('string.invalid', 'err'),
    ],
    colors: {
      ...Object.fromEntries(Object.entries(colors).map(([name, token]) => [name, hex(tokens[token])])),
      'scrollbar.shadow': '#00000000',
      'widget.shadow': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
    },
  };
}

/** The product's tokens as Monaco themes: placeholders are the only colour in the text. */
export function defineThemes(monaco: MonacoApi): void {
  for (const contrast of ['normal', 'more'] as const) {
    monaco.editor.defineTheme(themeName('light', contrast), themeOf(tokensOf('light', contrast), 'vs'));
    monaco.editor.defineTheme(themeName('dark', contrast), themeOf(tokensOf('dark', contrast), 'vs-dark'));
  }
}

/** Paints all editors in a theme. The system's own colours are asked for anew: they change while the app runs. */
export function paintEditors(monaco: MonacoApi, theme: string): void {
  if (theme === themeName('light', 'forced')) {
    const tokens = shownColors(tokensOf('light', 'forced'));
    const dark = Number.parseInt(tokens.canvas.slice(1, 3), 16) < 128;
    monaco.editor.defineTheme(theme, themeOf(tokens, dark ? 'hc-black' : 'hc-light'));
  }
  monaco.editor.setTheme(theme);
}
