import type { Json } from '../../../json/json.js';
import { isObject } from '../../../json/kind.js';
import { objectAt, textAt } from '../../../platforms/engine/json.js';
import { envValueName } from '../../../action/schema/names.js';
import { freeId } from '../../../action/free-id.js';
import type { Remarks } from './findings.js';
import { serverName } from './names.js';

/** An environment value that the actions use. `value` null: the document does not say it. */
export interface ImportedValue {
  readonly name: string;
  readonly value: string | null;
}

/** The servers of a document as environment values: one value for each address. */
export class Servers {
  readonly #names = new Map<string, string>();

  constructor(
    private readonly title: string,
    private readonly remarks: Remarks,
  ) {}

  get values(): readonly ImportedValue[] {
    return [...this.#names].map(([url, name]) => ({ name, value: isAbsolute(url) ? url : null }));
  }

  /** The template in front of a path: `{{env.petstore_api}}`. */
  template(servers: readonly Json[]): string {
    const [first, ...more] = servers.filter(isObject);
    const url = first ? addressOf(first) : '/';
    for (const other of more) {
      this.remarks.note(
        `The document names another server: ${addressOf(other)}. Put it into another environment.`,
      );
    }
    const known = this.#names.get(url);
    const name = known ?? this.#newName(url, first);
    // A base such as /v2 cannot be asked for; it stays in the path, behind the address that must be given.
    const path = isAbsolute(url) ? '' : url.replace(/\/+$/, '');
    return `{{env.${name}}}${path}`;
  }

  #newName(url: string, server: Json | undefined): string {
    const extension = isObject(server) ? objectAt(server, 'x-actionbench') : undefined;
    const said = envValueName.safeParse(extension && textAt(extension, 'value'));
    const wanted = said.success ? said.data : serverName(url, this.title);
    const name = said.success ? wanted : freeId(wanted, new Set(this.#names.values())).replaceAll('-', '_');
    this.#names.set(url, name);
    if (!isAbsolute(url)) {
      this.remarks.note(
        `The document does not say where the API is: write its address as "${name}" into an environment.`,
      );
    }
    return name;
  }
}

/** The URL with the defaults of its variables. */
function addressOf(server: Json): string {
  if (!isObject(server)) return '/';
  const variables = objectAt(server, 'variables');
  const url = (textAt(server, 'url') ?? '/').replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = variables && objectAt(variables, name);
    return (variable && textAt(variable, 'default')) ?? whole;
  });
  const trimmed = url.trim().replace(/\/+$/, '');
  return /^\/\/\w/.test(trimmed) ? `https:${trimmed}` : trimmed === '' ? '/' : trimmed;
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\/[^{}\s]+$/i.test(url);
}
