const HEADER = /^([\w!#$%&'*+.^`|~-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/;

/** An HTTP message (RFC 9112) in its parts. */
export interface MessageParts {
  readonly first: string;
  /** The lines between the first and the first empty one. */
  readonly head: readonly string[];
  /** Null: nothing stands below the empty line. */
  readonly body: string | null;
}

export function messageParts(text: string): MessageParts {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const below = end < 0 ? [] : lines.slice(end + 1);
  const body = below.join('\n').replace(/\n+$/, '');
  return {
    first: lines[0] ?? '',
    head: lines.slice(1, end < 0 ? undefined : end),
    body: body === '' ? null : body,
  };
}

/** A line of the head as a header; null: it is none. */
export function headerOf(line: string): { readonly name: string; readonly value: string } | null {
  const [, name, value = ''] = HEADER.exec(line) ?? [];
  return name === undefined ? null : { name, value };
}
