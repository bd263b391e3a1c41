import { darkTokens, lightTokens, type Token } from '@renderer/app/theme/tokens';
import type { MonacoApi } from './api';

export type Scheme = 'light' | 'dark';

export function themeName(scheme: Scheme): string {
  return `actionbench-${scheme}`;
}

/** `#RRGGBB` or `rgba(r,g,b,a)` as Monaco wants it: `#RRGGBBAA`. */
function hex(color: string): string {
  const parts = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(color.replaceAll(' ', ''));
  if (!parts) return color;
  const [, red, green, blue, alpha] = parts;
  const byte = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${byte(Number(red))}${byte(Number(green))}${byte(Number(blue))}${byte(Number(alpha) * 255)}`;
}

function themeOf(tokens: Readonly<Record<Token, string>>, scheme: Scheme) {
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
    base: scheme === 'dark' ? ('vs-dark' as const) : ('vs' as const),
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
  monaco.editor.defineTheme(themeName('light'), themeOf(lightTokens, 'light'));
  monaco.editor.defineTheme(themeName('dark'), themeOf(darkTokens, 'dark'));
}
