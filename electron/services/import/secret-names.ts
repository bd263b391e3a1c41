const PLACEHOLDER = /\{\{\s*secret\.([\w-]+)\s*\}\}/g;

/** The names of the secrets that a document's text asks for, each once. */
export function secretNamesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/** The text with its secrets under new names, all at once: one new name may be another's old one. */
export function withSecretNames(text: string, nameOf: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const next = nameOf(name);
    return next === name ? whole : `{{secret.${next}}}`;
  });
}
