import { Containers, NONE } from './containers.js';
import { skipBlank, skipScalar, skipString } from './tokens.js';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  type JsonProblem,
  type Units,
} from './units.js';

/**
 * Checks that a text is JSON (RFC 8259) and notes where its containers stand, in one pass without recursion: nesting
 * depth costs no stack.
 */
export function scanJson(units: Units): Containers | JsonProblem {
  const containers = new Containers();
  let current = NONE;
  let inObject = false;
  let place = 0;
  let at = skipBlank(units, 0);

  for (;;) {
    // A value stands at `at`.
    const unit = units[at];
    if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      current = containers.open(at, current, place);
      inObject = unit === OPEN_BRACE;
      at = skipBlank(units, at + 1);
      if (units[at] !== (inObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
        place = 0;
        if (inObject) {
          place = at;
          at = skipKey(units, at);
          if (at < 0)
            return {
              offset: -at - 1,
              expected: expectedInKey(units, -at - 1, place, '"}" or a key in quotes'),
            };
        }
        continue;
      }
    } else {
      const end = skipScalar(units, at);
      if (end < 0) return { offset: -end - 1, expected: expectedInScalar(units, at, -end - 1) };
      at = end;
      containers.addMember(current);
    }
    // Behind a value: a comma and the next one, or the end of one or more containers.
    for (;;) {
      at = skipBlank(units, at);
      if (current === NONE) {
        return at === units.length ? containers : { offset: at, expected: 'the end of the text expected' };
      }
      if (units[at] === COMMA && containers.members[current] !== 0) {
        at = skipBlank(units, at + 1);
        place = containers.members[current] as number;
        if (inObject) {
          place = at;
          at = skipKey(units, at);
          if (at < 0)
            return { offset: -at - 1, expected: expectedInKey(units, -at - 1, place, 'a key in quotes') };
        }
        break;
      }
      if (units[at] !== (inObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
        return { offset: at, expected: inObject ? '"," or "}" expected' : '"," or "]" expected' };
      }
      at++;
      containers.close(current, at);
      current = containers.parents[current] as number;
      if (current !== NONE) {
        containers.addMember(current);
        inObject = units[containers.starts[current] as number] === OPEN_BRACE;
      }
    }
  }
}

/** From a key's quote to the value behind its colon; negative as in tokens.ts. */
function skipKey(units: Units, from: number): number {
  if (units[from] !== QUOTE) return -from - 1;
  const end = skipString(units, from);
  if (end < 0) return end;
  const colon = skipBlank(units, end);
  return units[colon] === COLON ? skipBlank(units, colon + 1) : -colon - 1;
}

function expectedInKey(units: Units, offset: number, keyStart: number, atStart: string): string {
  if (offset === keyStart) return `${atStart} expected`;
  return skipString(units, keyStart) < 0 ? expectedInScalar(units, keyStart, offset) : '":" expected';
}

function expectedInScalar(units: Units, from: number, offset: number): string {
  if (units[from] === QUOTE) {
    if (offset >= units.length) return 'the closing quote of a text expected';
    return (units[offset] as number) < 0x20
      ? 'a line break or control character stands in a text; write it as an escape'
      : 'a valid escape such as \\n or \\u00e9 expected';
  }
  if (offset === from)
    return offset >= units.length ? 'a value expected, but the text ends' : 'a value expected';
  return 'a digit or a literal (true, false, null) is incomplete';
}
