import { readFile } from 'node:fs/promises';
import Parser from 'web-tree-sitter';
import bashWasm from 'curlconverter/dist/tree-sitter-bash.wasm?filePath';
import runtimeWasm from 'web-tree-sitter/tree-sitter.wasm?filePath';

await Parser.init({ locateFile: () => runtimeWasm });
const parser = new Parser();
parser.setLanguage(await Parser.Language.load(new Uint8Array(await readFile(bashWasm))));

/** Reads shell syntax for curlconverter, which imports its parser under this name (scripts/vite/curl-parser.ts). */
export default parser;
