import { secretsOfVariables } from './variables.js';

/** Keeps a value and returns the placeholder that stands for it. */
export type Keeping = (purpose: string, value: string, where: string) => string;

export interface KeptSecret {
  readonly name: string;
  readonly value: string;
  readonly where: string;
}

/** Collects literal credentials of an import under names that tell host and purpose; equal values share one name. */
export class SecretKeeper {
  readonly #kept: KeptSecret[] = [];

  /** @param taken names that mean other secrets */
  constructor(private readonly taken: ReadonlySet<string> = new Set()) {}

  get kept(): readonly KeptSecret[] {
    return this.#kept;
  }

  forHost(url: string): Keeping {
    const host = hostWord(url);
    return (purpose, value, where) => {
      const variables = secretsOfVariables(value);
      if (variables !== null) return variables;
      const same = this.#kept.find((secret) => secret.value === value);
      const name = same?.name ?? this.#freeName(`${host}-${kebab(purpose)}`);
      if (same === undefined) this.#kept.push({ name, value, where });
      return `{{secret.${name}}}`;
    };
  }

  #freeName(wanted: string): string {
    const taken = new Set([...this.taken, ...this.#kept.map((secret) => secret.name)]);
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`;
    return name;
  }
}

/** The word of the host that tells most: `helpdesk` of `api.helpdesk.example`. */
function hostWord(url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '';
  const labels = host.split('.').filter((label) => !/^(www|api|app|com|co|io|net|org|\d+)$/i.test(label));
  const word = kebab(labels[0] ?? '');
  return /^[a-z]/.test(word) ? word : 'api';
}

function kebab(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
