import { createContext, Script } from 'node:vm';
import type { MockMatcher } from '../../../shared/action/schema/mock.js';

const PATTERN_MS = 200;
const sandbox = createContext(Object.create(null) as object);
/** Patterns that only older engines' rules accept, such as `\-`, count too. */
const test = new Script(`(() => {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return new RegExp(pattern).test(text);
  }
})()`);

/** Whether a place of a request is what a mock file asks for. @param text null when the request lacks the place */
export function matches(matcher: MockMatcher, text: string | null): boolean {
  if (typeof matcher === 'string') return text === matcher;
  if (matcher.present !== undefined && matcher.present !== (text !== null)) return false;
  if (matcher.oneOf && (text === null || !matcher.oneOf.includes(text))) return false;
  return matcher.matches === undefined || (text !== null && fits(matcher.matches, text));
}

/** A pattern that does not compile, or runs longer than 200 ms, fits nothing: a file must not stop the server. */
function fits(pattern: string, text: string): boolean {
  try {
    Object.assign(sandbox, { pattern, text });
    return test.runInContext(sandbox, { timeout: PATTERN_MS }) === true;
  } catch {
    return false;
  }
}
