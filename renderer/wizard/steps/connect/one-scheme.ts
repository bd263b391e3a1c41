/** An address pasted behind the `https://` that stood there already, without the first of its two schemes. Pure. */
export function oneScheme(url: string): string {
  return url.replace(/^https?:\/\/(?=https?:\/\/)/i, '');
}
