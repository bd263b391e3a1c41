import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, posix } from 'node:path';
import type { Plugin } from 'vite';
import { fromRoot } from './aliases.ts';

const SUFFIX = '?filePath';
const PREFIX = '\0file-path:';
const MARK = '__FILE_PATH_';
const MARKED = /__FILE_PATH_([\w$]+?)__/g;

/**
 * Gives `import path from 'package/file.wasm?filePath'` its meaning in every bundle and under vitest: the absolute path
 * of that file on disk. A build copies the file beside the chunks; vitest reads it where the package has it.
 */
export function filePaths(): Plugin {
  const require = createRequire(fromRoot('package.json'));
  let serving = false;
  return {
    name: 'actionbench:file-paths',
    enforce: 'pre',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    // The id keeps clear of "node_modules": vitest would hand such an id to Node instead of to `load`.
    resolveId(id) {
      if (!id.endsWith(SUFFIX)) return null;
      return `${PREFIX}${Buffer.from(id.slice(0, -SUFFIX.length)).toString('hex')}`;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = require.resolve(Buffer.from(id.slice(PREFIX.length), 'hex').toString());
      if (serving) return `export default ${JSON.stringify(file)};`;
      const asset = this.emitFile({ type: 'asset', name: basename(file), source: await readFile(file) });
      return [
        `import { fileURLToPath } from 'node:url';`,
        `export default fileURLToPath(new URL("${MARK}${asset}__", import.meta.url));`,
      ].join('\n');
    },
    renderChunk(code, importer) {
      if (!code.includes(MARK)) return null;
      const folder = posix.dirname(importer.fileName);
      return code.replaceAll(MARKED, (_, asset: string) => {
        const path = posix.relative(folder, this.getFileName(asset));
        return path.startsWith('.') ? path : `./${path}`;
      });
    },
  };
}
