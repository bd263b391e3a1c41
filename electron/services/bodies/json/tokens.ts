import { BACKSLASH, isDigit, MINUS, QUOTE, type Units } from './units.js';

/**
 * Each function takes the offset of a token's first unit and gives the offset behind its last one. A token that is
 * broken at offset `x` gives `-x - 1`, so that the one loop over 50 MB allocates nothing.
 */
const broken = (offset: number): number => -offset - 1;

/** The first unit at or behind `from` that is no JSON blank. */
export function skipBlank(units: Units, from: number): number {
  let at = from;
  for (;;) {
    const unit = units[at];
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return at;
    at++;
  }
}

/** @param from offset of the opening quote */
export function skipString(units: Units, from: number): number {
  const end = units.length;
  let at = from + 1;
  while (at < end) {
    const unit = units[at] as number;
    if (unit === QUOTE) return at + 1;
    if (unit < 0x20) return broken(at);
    if (unit === BACKSLASH) {
      const escape = units[at + 1];
      if (escape === 0x75) {
        for (let digit = at + 2; digit < at + 6; digit++) if (!isHex(units[digit])) return broken(digit);
        at += 6;
      } else if (isEscape(escape)) {
        at += 2;
      } else {
        return broken(at + 1);
      }
    } else {
      at++;
    }
  }
  return broken(end);
}

/** @param from offset of the minus or first digit */
function skipNumber(units: Units, from: number): number {
  let at = units[from] === MINUS ? from + 1 : from;
  if (units[at] === 0x30) at++;
  else if (isDigit(units[at])) at = skipDigits(units, at);
  else return broken(at);
  if (units[at] === 0x2e) {
    if (!isDigit(units[at + 1])) return broken(at + 1);
    at = skipDigits(units, at + 1);
  }
  if (units[at] === 0x65 || units[at] === 0x45) {
    at++;
    if (units[at] === 0x2b || units[at] === MINUS) at++;
    if (!isDigit(units[at])) return broken(at);
    at = skipDigits(units, at);
  }
  return at;
}

const LITERALS = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), word]));

/** @param from offset of what should be true, false or null */
function skipLiteral(units: Units, from: number): number {
  const word = LITERALS.get(units[from] ?? 0);
  if (word === undefined) return broken(from);
  for (let index = 1; index < word.length; index++) {
    if (units[from + index] !== word.charCodeAt(index)) return broken(from + index);
  }
  return from + word.length;
}

/** A string, number or literal, by its first unit. */
export function skipScalar(units: Units, from: number): number {
  const unit = units[from];
  if (unit === QUOTE) return skipString(units, from);
  if (unit === MINUS || isDigit(unit)) return skipNumber(units, from);
  return skipLiteral(units, from);
}

function skipDigits(units: Units, from: number): number {
  let at = from;
  while (isDigit(units[at])) at++;
  return at;
}

function isHex(unit: number | undefined): boolean {
  return (
    unit !== undefined &&
    ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66))
  );
}

/** One of `" \ / b f n r t`. */
function isEscape(unit: number | undefined): boolean {
  switch (unit) {
    case 0x22:
    case 0x5c:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return true;
    default:
      return false;
  }
}
