import type { Rewritten } from './rewritten.js';

/** The first quote is written `^"`, or the first line goes on with `^`. */
const CMD = /^[^'"]*\^"|^[^\n]*\^[ \t]*\r?\n/;

/**
 * A command for cmd.exe as bash would say it; any other stays. `^` continues and escapes there, but not between quotes;
 * behind a `^` that ends a line, an empty line is a line break of the value. `$` and the backtick mean nothing there.
 * Browsers on Windows copy this flavour: https://github.com/ChromeDevTools/devtools-frontend (NetworkLogView, escapeStringWin).
 */
export function asBash(command: Rewritten): Rewritten {
  const named = command.replaceAll(/^(\s*)curl\.exe\b/gi, (_match, indent = '') => `${indent}curl`);
  if (!CMD.test(named.text)) return named;
  return named
    .replaceAll(
      /("[^"\n]*"?)|\^[ \t]*\r?\n(?:\r?(\n))?|\^(.)/g,
      (_match, quoted, lineBreak, escaped) => quoted ?? lineBreak ?? escaped ?? '',
    )
    .replaceAll(/\\[^]|[$`]/g, (match) => (match.startsWith('\\') ? match : `\\${match}`));
}
