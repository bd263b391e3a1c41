import { MASK, type Detector } from './rules.js';

/** `@` also as a URL has it. Forms are deliberately plain, the longer ones first: parts of an IBAN look like a phone number. */
const FORMS: Readonly<
  Record<Detector, { readonly form: RegExp; readonly holds: (text: string) => boolean }>
> = {
  email: { form: /[\p{L}\p{N}._+-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu, holds: () => true },
  iban: { form: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, holds: isIban },
  card: { form: /(?<![\d.])[2-6](?:[ -]?\d){12,18}(?!\d|\.\d)/g, holds: isCard },
  phone: { form: /(?:\+|%2B|(?<!\d)00)[1-9]\d?[\d ()./-]{6,16}\d(?!\d)/gi, holds: isPhone },
};

/** Masks what has the form of personal data. */
export function maskDetected(text: string, detectors: readonly Detector[]): string {
  let masked = text;
  for (const [detector, { form, holds }] of Object.entries(FORMS)) {
    if (detectors.includes(detector as Detector)) {
      masked = masked.replace(form, (found) => (holds(found) ? MASK : found));
    }
  }
  return masked;
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && digits.length >= 13;
}

/** The check digits of an IBAN (ISO 13616-1): modulo 97 is 1. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  let rest = 0;
  for (const character of turned) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** A country code and 7 to 15 digits in all (ITU-T E.164). */
function isPhone(text: string): boolean {
  const digits = text.replace(/^%2B/i, '').replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 17;
}
