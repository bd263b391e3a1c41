import type { RawExchange } from './exchanges.js';

/** What curl prints with -v: the lines it sent behind `>`, those that came behind `<`, its own words behind `*`. */
export interface VerboseRead {
  /** What stands above: usually the command. */
  readonly command: string;
  readonly exchanges: readonly RawExchange[];
}

/** Whether a text is what `curl -v` printed, with or without the command above it. */
export function isCurlVerbose(text: string): boolean {
  return /^> [A-Z]+ \S+ HTTP\/\d/m.test(text) && /^< HTTP\/\d|^\* /m.test(text);
}

/** What curl writes about the transfer itself: its meter, and how much data went by. */
const METER = /^[{}] \[\d+ bytes data\]|^\s*%\s+Total|^\s*Dload|--:--:--/;

/** Words of curl that follow a body without a line break. */
const BEHIND_BODY = /\* (?:Connection #\d+|Closing connection|Curl_http_done|Excess found).*$/;

/** Reads the exchanges of `curl -v`; bodies that were sent are not printed. */
export function readVerbose(text: string): VerboseRead {
  const command: string[] = [];
  const exchanges: { scheme: string; above: number; sent: string[]; came: string[] }[] = [];
  let scheme = 'http';
  for (const [above, line] of text.split(/\r?\n/).entries()) {
    const [, mark, rest = ''] = /^([*<>])(?: (.*))?$/.exec(line) ?? [];
    if (mark === '*') {
      if (/Connected to .* port \d+|Trying /.test(rest))
        scheme = / port 443\b|:443\b/.test(rest) ? 'https' : 'http';
      if (/SSL connection|TLS handshake/.test(rest)) scheme = 'https';
    } else if (mark === '>') {
      const current = exchanges.at(-1);
      if (current === undefined || current.came.length > 0)
        exchanges.push({ scheme, above, sent: [rest], came: [] });
      else current.sent.push(rest);
    } else if (mark === '<') {
      exchanges.at(-1)?.came.push(rest);
    } else if (METER.test(line)) {
      continue;
    } else if (exchanges.length === 0) {
      command.push(line);
    } else if ((exchanges.at(-1)?.came.length ?? 0) > 0) {
      exchanges.at(-1)?.came.push(line.replace(BEHIND_BODY, ''));
    }
  }
  return {
    command: command.join('\n').trim(),
    exchanges: exchanges.map(({ scheme: over, above, sent, came }) => ({
      request: withScheme(sent, over),
      above,
      response:
        came.length === 0
          ? null
          : came.join('\n').replace(/^HTTP\/\d(?:\.\d)? 1\d\d[^\n]*\n(?:[^\n]+\n)*\n/, ''),
    })),
  };
}

/** The address whole, since the scheme of the connection is known here. */
function withScheme(lines: readonly string[], scheme: string): string {
  const host = lines.find((line) => /^host:/i.test(line))?.replace(/^host:\s*/i, '') ?? '';
  const [first = '', ...rest] = lines;
  return [first.replace(/^(\S+) \//, `$1 ${scheme}://${host}/`), ...rest].join('\n');
}
