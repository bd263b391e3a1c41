import { SOURCE_WORDS } from '../action/schema/names.js';
import type { Reference } from './source.js';
import type { Template, TemplatePart, TemplateProblem } from './template.js';

const ESCAPED_BRACES = /\{\{[ \t]*'\{\{'[ \t]*\}\}/y;
const BRACED = /\{\{\s*([^{}]*?)\s*\}\}/y;
const NAME = /^[a-z][a-z0-9_]*(\.[\w-]+)*$/;
const SECRET_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Rules, platforms, previews and the window ask for the same texts again and again: each is read once. */
const known = new Map<string, Template>();
const KNOWN_AT_MOST = 2_000;
/** A text that long is rare, and keeping it would cost more than reading it again. */
const LONGEST_KEPT = 20_000;

/**
 * Reads a template: constant text and `{{placeholders}}` in their order. `{{'{{'}}` means two braces. What stands
 * between braces and is no placeholder stays constant text and is listed in `problems`; nothing throws.
 */
export function parseTemplate(text: string): Template {
  const before = known.get(text);
  if (before) return before;
  const template = readTemplate(text);
  if (text.length > LONGEST_KEPT) return template;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, template);
  return template;
}

function readTemplate(text: string): Template {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  let constant = '';
  let from = 0;
  const flush = (to: number) => {
    if (to > from) parts.push({ kind: 'constant', text: constant, from, to });
    constant = '';
  };
  let at = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
    constant += text.slice(at, open);
    const escaped = match(ESCAPED_BRACES, text, open);
    if (escaped) {
      constant += '{{';
      at = open + escaped[0].length;
      continue;
    }
    const braced = match(BRACED, text, open);
    const reference = braced && referenceOf(braced[1] ?? '');
    if (braced && reference && 'source' in reference) {
      flush(open);
      at = open + braced[0].length;
      parts.push({ kind: 'placeholder', reference, from: open, to: at });
      from = at;
      continue;
    }
    const length = braced ? braced[0].length : 2;
    const message =
      reference && 'problem' in reference
        ? reference.problem
        : 'These braces are never closed: write }} after the name.';
    problems.push({ from: open, to: open + length, message });
    constant += text.slice(open, open + length);
    at = open + length;
  }
  constant += text.slice(at);
  flush(text.length);
  return { text, parts, problems };
}

/** The one placeholder that a template consists of, or null. */
export function onlyPlaceholder(template: Template): Reference | null {
  const [part] = template.parts;
  return template.parts.length === 1 && part?.kind === 'placeholder' ? part.reference : null;
}

/**
 * What a name between braces refers to; blanks are already gone.
 * @returns the reference, or one sentence that says why it is none
 */
function referenceOf(name: string): Reference | { readonly problem: string } {
  const shown = `{{${name}}}`;
  if (!NAME.test(name)) {
    return {
      problem: `${shown} is no placeholder: write a name in lower case such as {{email}}, {{env.api}} or {{secret.token}}; for two braces in the text write {{'{{'}}.`,
    };
  }
  const [word = '', ...rest] = name.split('.');
  const tail = rest.join('.');
  if (rest.length === 0) {
    if ((SOURCE_WORDS as readonly string[]).includes(word)) {
      return { problem: `${shown} names a source without a name: write for example ${exampleOf(word)}.` };
    }
    return { source: 'parameter', ref: name, name };
  }
  switch (word) {
    case 'env':
      return { source: 'environment', ref: name, name: tail };
    case 'context':
      return { source: 'context', ref: name, name: tail };
    case 'secret':
      if (SECRET_NAME.test(tail)) return { source: 'secret', ref: name, name: tail };
      return {
        problem: `${shown} is no secret's name: write lower case with "-", e.g. {{secret.helpdesk-token}}.`,
      };
    case 'outputs': {
      const [action = '', output] = rest;
      if (output !== undefined && rest.length === 2)
        return { source: 'output', ref: name, action, name: output };
      return {
        problem: `${shown} must name an action and its output, e.g. {{outputs.crm-lookup.customer_id}}.`,
      };
    }
    default:
      return {
        problem: `${shown} has no known source: for a value of the platform write {{context.${name}}}.`,
      };
  }
}

function exampleOf(word: string): string {
  if (word === 'env') return '{{env.api}}';
  if (word === 'context') return '{{context.lead.phone}}';
  return word === 'secret' ? '{{secret.helpdesk-token}}' : '{{outputs.crm-lookup.customer_id}}';
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
