/** Text that means itself in a template, even where it holds two braces. */
export function literal(text: string): string {
  return text.replaceAll('{{', "{{'{{'}}");
}
