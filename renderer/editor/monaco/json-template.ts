import type { MonacoApi } from './api';

export const JSON_TEMPLATE = 'json-template';

/** JSON in which `{{name}}` may stand bare or inside a string. Its brackets are no brackets: the token is a string. */
export function registerJsonTemplate(monaco: MonacoApi): void {
  monaco.languages.register({ id: JSON_TEMPLATE });
  monaco.languages.setLanguageConfiguration(JSON_TEMPLATE, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']' },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    surroundingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']' },
      { open: '"', close: '"' },
    ],
    wordPattern: /[\w.-]+/,
  });
  monaco.languages.setMonarchTokensProvider(JSON_TEMPLATE, {
    brackets: [
      { token: 'delimiter.bracket', open: '{', close: '}' },
      { token: 'delimiter.square', open: '[', close: ']' },
    ],
    tokenizer: {
      root: [
        [/\{\{[^{}]*\}\}/, 'string.placeholder'],
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
        [/"/, 'string', '@string'],
        [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
        [/\b(?:true|false|null)\b/, 'keyword'],
        [/[{}[\]]/, '@brackets'],
        [/[,:]/, 'delimiter'],
      ],
      string: [
        [/\{\{[^{}]*\}\}/, 'string.placeholder'],
        [/[^"\\{]+/, 'string'],
        [/\\./, 'string'],
        [/"/, 'string', '@pop'],
        [/./, 'string'],
      ],
    },
  });
}
