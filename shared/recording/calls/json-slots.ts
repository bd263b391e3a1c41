import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { writeJson } from '../../json/write.js';
import { jsonPlaces } from '../../template/json-scan.js';
import type { Reference } from '../../template/source.js';
import { anyText, slotPattern } from './slots.js';

/** A value that stood in a place of a body, as JSON text. */
export interface CapturedJson {
  readonly reference: Reference;
  readonly json: string;
}

/** Private-use characters around the number of a placeholder, until both texts are JSON. */
const MARK = /\uE000(\d+)\uE001/;

/** The values of a JSON body by the template that wrote it; what does not fit is left out. */
export function jsonCaptures(template: string, body: string): readonly CapturedJson[] {
  const pairs: [Json, Json][] = [];
  const { places, json } = readTemplate(template);
  if (json === undefined) return [];
  try {
    pairs.push([json, parseJson(body)]);
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
    const inText = slotPattern(restored, anyText).capture(is) ?? [];
    return inText.map(({ reference: part, text }) => ({ reference: part, json: JSON.stringify(text) }));
  }
}

interface ReadTemplate {
  readonly places: ReturnType<typeof jsonPlaces>;
  /** With marks for its placeholders; undefined: it is no JSON. */
  readonly json: Json | undefined;
}

/** The template of an action is held against every call of it: it is read once. */
const templates = new Map<string, ReadTemplate>();
const MOST_TEMPLATES = 1_000;

function readTemplate(template: string): ReadTemplate {
  const known = templates.get(template);
  if (known) return known;
  const places = jsonPlaces(template);
  const read = { places, json: readable(marked(template, places)) };
  if (templates.size >= MOST_TEMPLATES) templates.clear();
  templates.set(template, read);
  return read;
}

function readable(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
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
