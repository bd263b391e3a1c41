/** A JSON text as a person would type it: strings lose their quotes, all else keeps its digits. */
export function textOfJson(json: string): string {
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}
