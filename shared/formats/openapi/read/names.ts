import { SOURCE_WORDS } from '../../../action/schema/names.js';
import { kebab } from '../../../platforms/engine/reading.js';

/** A name on the wire as the name of a parameter: `petId`, `X-Pet-Id` -> `pet_id`, `x_pet_id`. */
export function parameterNameOf(wire: string): string {
  const name = kebab(wire).replaceAll('-', '_').slice(0, 60).replace(/_+$/, '');
  if (name === '') return 'value';
  if (/^\d/.test(name)) return `p_${name}`;
  return (SOURCE_WORDS as readonly string[]).includes(name) ? `${name}_value` : name;
}

/** The parameter names of one operation: each is given once. */
export class Names {
  readonly #taken = new Set<string>();

  /** @param place stands in front when the name is taken: `body_id` */
  take(wire: string, place: string): string {
    const wanted = parameterNameOf(wire);
    let name = wanted;
    if (this.#taken.has(name)) name = parameterNameOf(`${place}_${wanted}`);
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}_${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** A secret's name from whatever a security scheme is called. */
export function secretNameOf(text: string): string {
  const name = kebab(text).slice(0, 60).replace(/-+$/, '');
  if (name === '') return 'credential';
  return /^[a-z]/.test(name) ? name : `key-${name}`;
}

/** Text that means itself in a template. */
export function literal(text: string): string {
  return text.replaceAll('{{', "{{'{{'}}");
}

/** The value name of a server: the word of its host that tells most, `helpdesk_api` of `https://api.helpdesk.example/v2`. */
export function serverName(url: string, title: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '';
  const labels = host
    .split('.')
    .filter((label) => !/^(?:www|api|app|com|co|io|net|org|localhost|\d+)$/i.test(label));
  const word = parameterNameOf(labels.find((label) => label !== '') ?? title).slice(0, 40);
  return word.endsWith('api') ? word : `${word === 'value' ? 'imported' : word}_api`;
}
