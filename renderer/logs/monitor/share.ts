/** A part of a whole in percent, with a decimal where it is small. */
export function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toLocaleString('en', { maximumFractionDigits: part / whole < 0.1 ? 1 : 0 })} %`;
}
