import type { ValueSource } from '../template/source.js';
import type { Profile } from './profile.js';

/** A stretch of a text in a platform's own spelling; a constant is text as it stands. */
export interface DialectToken {
  readonly text: string;
  readonly source: ValueSource;
}

const SECRET_MARK = 'YOUR_[A-Z][A-Z0-9_]*';

/** What a platform fills in where, in a text spelled for it: `<email>` is a parameter, `YOUR_TOKEN` a secret. */
export function dialectTokens({ dialect, context }: Profile, text: string): readonly DialectToken[] {
  const [open = '{{', close = '}}'] = (dialect?.value.write ?? '{{name}}').split('name');
  const pattern = new RegExp(`${escaped(open)}[A-Za-z_][\\w.-]*${escaped(close)}|\\b${SECRET_MARK}\\b`, 'g');
  const supplied = new Set(Object.values(context.value));
  const tokens: DialectToken[] = [];
  let end = 0;
  const constant = (to: number) => {
    if (to > end) tokens.push({ text: text.slice(end, to), source: 'constant' });
  };
  for (const found of text.matchAll(pattern)) {
    const [written] = found;
    constant(found.index);
    end = found.index + written.length;
    const name = written.startsWith(open) ? written.slice(open.length, -close.length) : null;
    tokens.push({
      text: written,
      source: name === null ? 'secret' : supplied.has(name) ? 'context' : 'parameter',
    });
  }
  constant(text.length);
  return tokens;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
