/** A larger picture is saved to be looked at: its address would be a text of 11 million characters. */
const MOST_BYTES = 8 * 2 ** 20;

const FORMATS: readonly (readonly [type: string, signature: string])[] = [
  ['image/png', '\x89PNG'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
];

/**
 * The address of a picture in a format that every browser draws and that carries no script, by its first bytes;
 * null for anything else, however its Content-Type calls it.
 */
export function pictureUrl(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_BYTES) return null;
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const webp = head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
  const type = webp ?? FORMATS.find(([, signature]) => head.startsWith(signature))?.[0];
  return type === undefined ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
