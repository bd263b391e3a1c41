import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { writeJson } from '../../json/write.js';
import { jsonPlaces } from '../../template/json-scan.js';
import type { Reference } from '../../template/source.js';
import { slotPattern } from './slots.js';

/** A value that stood in a place of a body, as JSON text. */
export interface CapturedJson {
  readonly reference: Reference;
  readonly json: string;
}

/** Private-use characters around the number of a placeholder, until both texts are JSON. */
const MARK = /\uE000(\d+)\uE001/;

/** The values of a JSON body by the template that wrote it; what does not fit is left out. */
export function jsonCaptures(template: string, body: string): readonly CapturedJson[] {
  const places = jsonPlaces(template);
  const pairs: [Json, Json][] = [];
  try {
    pairs.push([parseJson(marked(template, places)), parseJson(body)]);
  } catch {
    return [];
  }
  const found: CapturedJson[] = [];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [wanted, is] = pair;
    if (typeof wanted === 'string') found.push(...captured(wanted, is));
    else if (isArray(wanted) && isArray(is)) {
      for (const [index, item] of wanted.entries()) {
        const other = is[index];
        if (other !== undefined) pairs.push([item, other]);
      }
    } else if (isObject(wanted) && isObject(is)) {
      for (const [name, member] of Object.entries(wanted)) {
        const other = is[name];
        if (other !== undefined) pairs.push([member, other]);
      }
    }
  }
  return found;

  function captured(wanted: string, is: Json): readonly CapturedJson[] {
    if (!MARK.test(wanted)) return [];
    const whole = new RegExp(`^${MARK.source}$`).exec(wanted);
    const reference = places[Number(whole?.[1])]?.part.reference;
    if (reference) return [{ reference, json: writeJson(is) }];
    if (typeof is !== 'string') return [];
    const restored = wanted
      .replaceAll('{{', "{{'{{'}}")
      .replace(new RegExp(MARK.source, 'g'), (_mark, at: string) => {
        const ref = places[Number(at)]?.part.reference.ref ?? '';
        return `{{${ref}}}`;
      });
    const inText = slotPattern(restored, () => '.+?').capture(is) ?? [];
    return inText.map(({ reference: part, text }) => ({ reference: part, json: JSON.stringify(text) }));
  }
}

/** The template as JSON: each placeholder is a marked text, in quotes where it has none. */
function marked(template: string, places: ReturnType<typeof jsonPlaces>): string {
  let text = '';
  let at = 0;
  for (const [index, { part, place }] of places.entries()) {
    const mark = `\uE000${index}\uE001`;
    text += template.slice(at, part.from) + (place === 'body-json-bare' ? `"${mark}"` : mark);
    at = part.to;
  }
  return (text + template.slice(at)).replaceAll("{{'{{'}}", '{{');
}
