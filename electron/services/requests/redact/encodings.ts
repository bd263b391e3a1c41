/** Secrets shorter than this are not masked: they would mask ordinary text. Lint warns about them. */
const SHORTEST_MASKED = 6;

/**
 * Every form in which a text may come back: raw, JSON-escaped (also twice, and as Go, PHP and Rails write it),
 * URL- and form-encoded (also twice, and with lower-case digits), HTML-escaped, hexadecimal, and base64 at each of its
 * three alignments in both alphabets. The longest first, so that a longer form is masked as a whole.
 */
export function formsOf(secret: string): readonly string[] {
  const texts = new Set<string>();
  for (const text of [secret, secret.trim()]) {
    if (text.length < SHORTEST_MASKED) continue;
    for (const form of [...plainForms(text), ...base64Forms(text)]) texts.add(form);
  }
  return [...texts].sort((a, b) => b.length - a.length);
}

function plainForms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const encoded = [...urlForms(text)];
  return [
    text,
    ...jsonForms(text),
    ...encoded,
    ...encoded.flatMap((form) => [...urlForms(form)]),
    htmlForm(text, '&#39;'),
    htmlForm(text, '&#x27;'),
    htmlForm(text, '&apos;'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    // UTF-8 read as latin-1, as a server without a charset shows it.
    bytes.toString('latin1'),
  ];
}

function* urlForms(text: string): Iterable<string> {
  const component = encodeURIComponent(wellFormed(text));
  const strict = component.replace(/[!'()*]/g, percent);
  // Everything but letters and digits, as some proxies write it.
  const whole = strict.replace(/[-_.~]/g, percent);
  for (const form of [component, strict, whole, encodeURI(wellFormed(text))]) {
    for (const spaced of [form, form.replaceAll('%20', '+')]) {
      yield spaced;
      yield spaced.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    }
  }
}

/** Half of a surrogate pair becomes U+FFFD, as UTF-8 sends it; percent-encoding would throw. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function jsonForms(text: string): string[] {
  const inside = JSON.stringify(text).slice(1, -1);
  const slashed = inside.replaceAll('/', '\\/');
  const forms = [
    inside,
    slashed,
    escapeUnicode(inside),
    escapeUnicode(slashed),
    escapeUnicode(inside).replace(/[<>&'+=]/g, unicode),
    inside.replace(/[<>&']/g, unicode),
  ];
  const upper = forms.map((form) =>
    form.replace(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`),
  );
  const once = [...forms, ...upper];
  return [...once, ...once.map((form) => JSON.stringify(form).slice(1, -1))];
}

function escapeUnicode(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, unicode);
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function htmlForm(text: string, quote: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", quote);
}

/**
 * The characters of base64 that only the secret decides, for each of the three places where it may begin. The character
 * shared with a neighbour is left standing: it holds at most four bits of the secret.
 */
function base64Forms(text: string): string[] {
  const forms: string[] = [];
  for (const bytes of [Buffer.from(text, 'utf8'), Buffer.from(text, 'latin1')]) {
    for (const before of [0, 1, 2]) {
      const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      const from = Math.ceil((before * 8) / 6);
      const to = Math.floor(((before + bytes.length) * 8) / 6);
      const core = whole.slice(from, to);
      const url = core.replaceAll('+', '-').replaceAll('/', '_');
      forms.push(core, url, encodeURIComponent(core), core.replaceAll('/', '\\/'));
    }
  }
  return forms;
}
