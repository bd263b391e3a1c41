import { parseTemplate } from './parse.js';

/**
 * A template with every placeholder of one name (`email`, `secret.crm-token`) standing for another. Only the
 * placeholder's own stretch is written anew: text that is no placeholder stays, whatever braces it holds.
 */
export function renameReference(template: string, from: string, to: string): string {
  let result = '';
  let at = 0;
  for (const part of parseTemplate(template).parts) {
    if (part.kind === 'constant' || part.reference.ref !== from) continue;
    result += `${template.slice(at, part.from)}{{${to}}}`;
    at = part.to;
  }
  return result + template.slice(at);
}
