import { parseTemplate } from './parse.js';
import type { Reference } from './source.js';
import type { Template } from './template.js';

/**
 * Writes every placeholder of a template in another way, e.g. in a platform's dialect; constant text stays.
 * @param write what stands for the placeholder
 * @param constant how constant text is written; as it is unless given (pass `escapeBraces` when the result is a template of ours)
 */
export function rewriteTemplate(
  template: string | Template,
  write: (reference: Reference) => string,
  constant: (text: string) => string = (text) => text,
): string {
  const { parts } = typeof template === 'string' ? parseTemplate(template) : template;
  return parts
    .map((part) => (part.kind === 'constant' ? constant(part.text) : write(part.reference)))
    .join('');
}

/** Text as a template that means exactly this text. */
export function escapeBraces(text: string): string {
  return text.replaceAll('{{', "{{'{{'}}");
}
