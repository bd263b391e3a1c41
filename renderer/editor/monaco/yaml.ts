import { conf, language } from 'monaco-editor/languages/definitions/yaml/yaml.js';
import type { MonacoApi } from './api';

/**
 * Monaco's YAML with one mend: its block scalars end at the first line that is indented deeper than the first one,
 * which would colour most of a JSON body as YAML.
 */
export function registerYaml(monaco: MonacoApi): void {
  monaco.languages.register({ id: 'yaml', extensions: ['.yaml', '.yml'] });
  monaco.languages.setLanguageConfiguration('yaml', conf);
  monaco.languages.setMonarchTokensProvider('yaml', {
    ...language,
    tokenizer: {
      ...language.tokenizer,
      multiString: [[/^( +).+$/, 'string.block', '@multiStringContinued.$1']],
      multiStringContinued: [
        [
          /^( *).+$/,
          { cases: { '$1~$S2 *': 'string.block', '@default': { token: '@rematch', next: '@popall' } } },
        ],
      ],
    },
  });
}
