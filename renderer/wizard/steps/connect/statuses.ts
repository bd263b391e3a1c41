/** Status codes as one writes them, `400, 409`; null when one of them is none. An unfinished comma at the end is fine. */
export function readStatuses(text: string): readonly string[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.every((part) => /^[1-5]\d\d$/.test(part)) ? parts : null;
}
