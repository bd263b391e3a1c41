/** A decimal number taken apart: 0.digits x 10^exponent, without leading or trailing zeros; zero has no digits. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: bigint;
}

function decimalOf(text: string): Decimal {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) throw new TypeError(`not a decimal number: ${text}`);
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const all = whole + fraction;
  const leading = /^0*/.exec(all)?.[0].length ?? 0;
  const digits = all.slice(leading).replace(/0+$/, '');
  if (digits === '') return { negative: false, digits, exponent: 0n };
  return { negative: sign === '-', digits, exponent: BigInt(power) + BigInt(whole.length - leading) };
}

/**
 * Compares two decimal texts by their value, exactly at any size: negative when `left` is less, 0 when equal.
 * Doubles would call 90071992547409931 and 90071992547409932 equal.
 */
export function compareDecimals(left: string, right: string): number {
  const a = decimalOf(left);
  const b = decimalOf(right);
  const signs = signOf(a) - signOf(b);
  if (signs !== 0) return signs;
  const size =
    a.exponent === b.exponent ? compareTexts(a.digits, b.digits) : a.exponent < b.exponent ? -1 : 1;
  return a.negative && size !== 0 ? -size : size;
}

function signOf(decimal: Decimal): number {
  if (decimal.digits === '') return 0;
  return decimal.negative ? -1 : 1;
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
