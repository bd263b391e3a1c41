import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, extname, posix, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { aliases, fromRoot } from './aliases.ts';
import { curlShellParser } from './curl-parser.ts';
import { filePaths } from './file-paths.ts';
import { NODE_TARGET, nativePackages } from './targets.ts';

const SUFFIX = '?modulePath';
/** Stands for a chunk's path until the file names are known; vite turns rollup's own mark for this into a web path. */
const MARK = '__WORKER_MODULE_';
const MARKED = /__WORKER_MODULE_([\w$]+?)__/g;

/**
 * Gives `import path from './x.worker?modulePath'` its meaning in the CLI bundle and under vitest: the absolute path of
 * a JavaScript file to hand to `new Worker(path)`. In the app bundle electron-vite's own plugin of the same syntax does
 * it. In the CLI bundle the worker becomes a chunk beside the others and shares their code; under vitest, where nothing
 * is bundled and Node 20 cannot run TypeScript, it is bundled into .cache/workers/.
 */
export function workerModules(): Plugin {
  let serving = false;
  return {
    name: 'actionbench:worker-modules',
    enforce: 'pre',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const source = id.slice(0, -SUFFIX.length);
      if (serving) return `export default ${JSON.stringify(await bundleForTests(source))};`;
      const chunk = this.emitFile({ type: 'chunk', id: source, name: basename(source, extname(source)) });
      return [
        `import { fileURLToPath } from 'node:url';`,
        `export default fileURLToPath(new URL("${MARK}${chunk}__", import.meta.url));`,
      ].join('\n');
    },
    renderChunk(code, importer) {
      if (!code.includes(MARK)) return null;
      const folder = posix.dirname(importer.fileName);
      return code.replaceAll(MARKED, (_, chunk: string) => posix.relative(folder, this.getFileName(chunk)));
    },
  };
}

/**
 * Bundles one worker for the tests and returns the absolute path of the file. Each test process writes its own folder,
 * so that parallel processes never read a half-written file.
 */
async function bundleForTests(source: string): Promise<string> {
  const key = createHash('sha256')
    .update(relative(fromRoot('.'), source))
    .digest('hex')
    .slice(0, 12);
  const outDir = fromRoot(`.cache/workers/${key}-${String(process.pid)}`);
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [curlShellParser(), filePaths()],
    resolve: { alias: { ...aliases } },
    ssr: { noExternal: true, external: [...nativePackages] },
    build: {
      ssr: source,
      target: NODE_TARGET,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return `${outDir}/worker.mjs`;
}
