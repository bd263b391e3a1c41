/** The moment a recording's id was made, ISO 8601; null for what is no UUIDv7 (RFC 9562, 5.7: its first 48 bits are milliseconds). */
export function timeOfId(id: string): string | null {
  const milliseconds = /^([0-9a-f]{8})-([0-9a-f]{4})-7/i.exec(id);
  return milliseconds ? new Date(parseInt(`${milliseconds[1]}${milliseconds[2]}`, 16)).toISOString() : null;
}
