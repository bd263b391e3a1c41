/**
 * Conversational English runs at about 150 words a minute (National Center for Voice and Speech, cited in
 * https://en.wikipedia.org/wiki/Words_per_minute); voices of agents differ, so this is an estimate.
 */
const WORDS_PER_MINUTE = 150;

/** Our own estimates: digits of a long number are read one by one; scripts without blanks have about 5 characters a second. */
const DIGIT_MS = 250;
const CHARACTER_MS = 200;

/** Estimates how long an agent needs to say a text, in milliseconds. */
export function spokenMs(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g)?.length ?? 0;
  const digits = text.match(/\d(?=\d{4})|(?<=\d{4})\d/g)?.length ?? 0;
  const words = text
    .replace(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.round((words * 60_000) / WORDS_PER_MINUTE + digits * DIGIT_MS + dense * CHARACTER_MS);
}
