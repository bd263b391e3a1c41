import { JsonNumber, type Json } from '../../../shared/json/json.js';
import { writeJson } from '../../../shared/json/write.js';
import type { MockRequest } from './request.js';
import { textOf } from './text-of.js';

const ECHO = /\{\{\s*request\.([^{}]+?)\s*\}\}/g;

/** What `{{request...}}` stands for in the answer to a request; undefined when the request lacks it. */
export type Echoes = (reference: string) => Json | undefined;

/** @param path the values of the placeholders of the route's path */
export function echoesOf(request: MockRequest, path: ReadonlyMap<string, string>): Echoes {
  return (reference) => {
    const [, place = '', name = ''] = /^([a-z]+)(?:\.(.+))?$/s.exec(reference) ?? [];
    switch (place) {
      case 'method':
        return request.method;
      case 'path':
        return path.get(name);
      case 'query':
        return request.query.get(name) ?? undefined;
      case 'headers':
        return request.headers.get(name.toLowerCase());
      case 'body':
        return memberAt(request.body, name === '' ? [] : name.split('.'));
      default:
        return undefined;
    }
  };
}

/** Fills the echoes of a text; absent ones leave nothing. */
export function fillText(template: string, echoes: Echoes): string {
  return template.replace(ECHO, (_, reference: string) => textOf(echoes(reference) ?? ''));
}

/** Fills the echoes of a header value, which cannot hold line breaks. */
export function fillHeader(template: string, echoes: Echoes): string {
  return fillText(template, echoes).replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ');
}

/** Fills the echoes of a JSON body: a bare one becomes a literal, one inside quotes escaped text. */
export function fillJson(template: string, echoes: Echoes): string {
  let filled = '';
  let at = 0;
  let quoted = false;
  for (const found of template.matchAll(ECHO)) {
    const between = template.slice(at, found.index);
    quoted = endsQuoted(between, quoted);
    const value = echoes(found[1] as string);
    filled +=
      between + (quoted ? JSON.stringify(textOf(value ?? '')).slice(1, -1) : writeJson(value ?? null));
    at = found.index + found[0].length;
  }
  return filled + template.slice(at);
}

function endsQuoted(text: string, before: boolean): boolean {
  let quoted = before;
  for (let at = 0; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
  }
  return quoted;
}

function memberAt(value: Json, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined) return value;
  if (value === null || typeof value !== 'object' || value instanceof JsonNumber) return undefined;
  const member = Array.isArray(value)
    ? (value as readonly Json[])[Number(step)]
    : Object.hasOwn(value, step)
      ? (value as Readonly<Record<string, Json>>)[step]
      : undefined;
  return member === undefined ? undefined : memberAt(member, rest);
}
