/** One entry of the log as text; what it does not say is null. */
export interface Entry {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly time: string | null;
  readonly conversation: string | null;
  readonly method: string | null;
  readonly url: string | null;
  readonly headers: string | null;
  readonly body: string | null;
  readonly status: string | null;
  readonly answer: string | null;
  readonly duration: string | null;
  readonly injected: string | null;
}

type Field = Exclude<keyof Entry, 'line'>;

/** The labels of the page's own list, and how people and tables shorten them. */
const LABELS: readonly (readonly [Field, RegExp])[] = [
  ['time', /^(time ?stamp|time|date)$/],
  ['conversation', /^conversation( id)?$/],
  ['url', /^((request )?url|endpoint)$/],
  ['method', /^(http |request )?method$/],
  ['headers', /^(request )?headers$/],
  ['body', /^(request )?body$/],
  ['status', /^((http )?(response )?(code|status)( code)?)$/],
  ['answer', /^(response( body)?)$/],
  ['duration', /^((execution|response) time|duration|latency)( \(?ms\)?)?$/],
  ['injected', /^((response )?(successfully )?injected( into (the )?conversation)?)$/],
];

/** The entries of a text, each from a timestamp to the next. A line without a label continues the one above it. */
export function entriesOf(text: string): readonly Entry[] {
  const entries: { readonly line: number; readonly said: Record<Field, string[]> }[] = [];
  let into: string[] | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const said = labelled(line);
    const request = said === null ? requestLine(line) : null;
    if (said?.field === 'time' || (entries.length === 0 && (said !== null || request !== null))) {
      entries.push({ line: index + 1, said: nothing() });
    }
    const entry = entries.at(-1)?.said;
    if (entry === undefined) continue;
    if (said !== null) {
      into = entry[said.field];
      if (said.value !== '') into.push(said.value);
    } else if (request !== null && entry.url.length === 0) {
      entry.method.push(request.method);
      entry.url.push(request.url);
      into = null;
    } else into?.push(line);
  }
  return entries.map((entry) => ({ line: entry.line, ...joined(entry.said) }));
}

function labelled(line: string): { readonly field: Field; readonly value: string } | null {
  const found = /^[\s\-*•]*([A-Za-z][A-Za-z ()]{0,40}?)\s*:\s*(.*?)\s*$/.exec(line);
  if (found === null) return null;
  const label = (found[1] as string).toLowerCase();
  const field = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
  return field === undefined ? null : { field, value: found[2] as string };
}

function requestLine(line: string): { readonly method: string; readonly url: string } | null {
  const found = /^[\s\-*•]*(GET|POST|PUT|PATCH|DELETE)\s+(https?:\/\/\S+)\s*$/.exec(line);
  return found && { method: found[1] as string, url: found[2] as string };
}

function nothing(): Record<Field, string[]> {
  const fields = LABELS.map(([field]) => [field, []] as const);
  return Object.fromEntries(fields) as unknown as Record<Field, string[]>;
}

function joined(entry: Record<Field, string[]>): Omit<Entry, 'line'> {
  const texts = Object.entries(entry).map(([field, lines]) => {
    const text = lines.join('\n').trim();
    return [field, text === '' ? null : text] as const;
  });
  return Object.fromEntries(texts) as unknown as Omit<Entry, 'line'>;
}
