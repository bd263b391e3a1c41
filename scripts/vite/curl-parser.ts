import type { Plugin } from 'vite';
import { fromRoot } from './aliases.ts';

/**
 * curlconverter reads shell syntax through a native module. Ours reads it through the WebAssembly that the same package
 * ships, so that nothing has to be compiled for Node, Electron and each system.
 */
export function curlShellParser(): Plugin {
  return {
    name: 'actionbench:curl-shell-parser',
    enforce: 'pre',
    resolveId(id, importer) {
      const ours = id.endsWith('/Parser.js') && importer?.includes('/curlconverter/') === true;
      return ours ? fromRoot('electron/services/import/curl/shell-parser.ts') : null;
    },
  };
}
