import type {
  JsonContainer,
  JsonMember,
  JsonNode,
  JsonPlaceholder,
  JsonTemplateProblem,
} from './json-template.js';
import type { PlaceholderPart, Template } from './template.js';

class Broken extends Error {
  constructor(readonly problem: JsonTemplateProblem) {
    super(problem.message);
  }
}

/** The problem a read ended with; anything else is thrown on. */
export function fromProblem(error: unknown): JsonTemplateProblem {
  if (error instanceof Broken) return error.problem;
  throw error;
}

type OpenContainer = { -readonly [Key in keyof JsonContainer]: JsonContainer[Key] } & {
  members: JsonMember[];
};

const SCALAR = /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![\w.+-])/y;

/** Reads the text of a JSON body once, from left to right. */
export class JsonReader {
  readonly containers: OpenContainer[] = [];
  readonly placeholders: JsonPlaceholder[] = [];
  readonly #parts: ReadonlyMap<number, PlaceholderPart>;
  #at = 0;

  constructor(
    private readonly text: string,
    template: Template,
  ) {
    this.#parts = new Map(
      template.parts.flatMap((part) => (part.kind === 'placeholder' ? [[part.from, part] as const] : [])),
    );
  }

  read(): JsonNode {
    const open: { container: OpenContainer; key: string | null; from: number }[] = [];
    for (;;) {
      this.#skipBlanks();
      const top = open.at(-1) ?? null;
      let node = this.#value(top);
      if (node.container) {
        const container = node.container as OpenContainer;
        this.containers.push(container);
        this.#skipBlanks();
        if (this.text[this.#at] === closing(container)) {
          this.#at += 1;
          container.to = this.#at;
          node = { ...node, to: this.#at };
        } else {
          open.push({ container, ...this.#memberStart(container) });
          continue;
        }
      }
      for (;;) {
        const frame = open.at(-1);
        this.#skipBlanks();
        if (!frame) {
          if (this.#at < this.text.length) this.#broken('Nothing more may follow the value');
          return node;
        }
        const member = { key: frame.key, from: frame.from, value: node };
        frame.container.members.push(member);
        this.#own(member, frame.container);
        const close = closing(frame.container);
        if (this.text[this.#at] === ',') {
          this.#at += 1;
          this.#skipBlanks();
          Object.assign(frame, this.#memberStart(frame.container));
          break;
        }
        if (this.text[this.#at] !== close) this.#broken(`"," or "${close}" is expected here`);
        this.#at += 1;
        frame.container.to = this.#at;
        node = { kind: 'container', from: frame.container.from, to: this.#at, container: frame.container };
        open.pop();
      }
    }
  }

  /** Tells the placeholder that is the whole value of a member whose value it is. */
  #own(member: JsonMember, container: JsonContainer): void {
    const last = this.placeholders.at(-1);
    if (!last || last.part.from < member.value.from || last.place === 'body-json-in-text') return;
    if (
      member.value.kind === 'placeholder' ||
      (member.value.kind === 'string' && last.place === 'body-json-quoted')
    ) {
      this.placeholders[this.placeholders.length - 1] = { ...last, member, container };
    }
  }

  #memberStart(container: JsonContainer): { key: string | null; from: number } {
    const from = this.#at;
    if (container.kind === 'array') return { key: null, from };
    if (this.#parts.has(from))
      this.#broken('A placeholder cannot stand as a member name', this.#parts.get(from)?.to);
    if (this.text[from] !== '"') this.#broken('A member name in double quotes is expected here');
    const before = this.placeholders.length;
    this.#string();
    const placeholder = this.placeholders[before];
    if (placeholder) {
      this.placeholders[before] = { ...placeholder, place: 'body-json-key' };
      this.#at = placeholder.part.from;
      this.#broken('A placeholder cannot stand in a member name', placeholder.part.to);
    }
    const key = JSON.parse(this.text.slice(from, this.#at)) as string;
    this.#skipBlanks();
    if (this.text[this.#at] !== ':') this.#broken('":" is expected after the member name');
    this.#at += 1;
    return { key, from };
  }

  #value(parent: { readonly container: OpenContainer; readonly key: string | null } | null): JsonNode {
    const from = this.#at;
    const part = this.#parts.get(from);
    if (part) {
      this.#at = part.to;
      this.placeholders.push({ part, place: 'body-json-bare', member: null, container: null });
      return { kind: 'placeholder', from, to: part.to };
    }
    const first = this.text[from];
    if (first === '"') {
      this.#string();
      return { kind: 'string', from, to: this.#at };
    }
    if (first === '{' || first === '[') {
      this.#at += 1;
      const step = parent && (parent.key ?? parent.container.members.length);
      const container: OpenContainer = {
        kind: first === '{' ? 'object' : 'array',
        parent: parent && step !== null ? { container: parent.container, step } : null,
        from,
        to: this.text.length,
        members: [],
      };
      return { kind: 'container', from, to: from, container };
    }
    SCALAR.lastIndex = from;
    if (!SCALAR.test(this.text))
      this.#broken(from < this.text.length ? 'A value is expected here' : 'The text ends too early');
    this.#at = SCALAR.lastIndex;
    return { kind: 'literal', from, to: this.#at };
  }

  /** Steps over a string and notes its placeholders. */
  #string(): void {
    const start = this.#at;
    for (this.#at = start + 1; this.text[this.#at] !== '"';) {
      const part = this.#parts.get(this.#at);
      if (part) {
        this.#at = part.to;
        const whole = part.from === start + 1 && this.text[part.to] === '"';
        const place = whole ? 'body-json-quoted' : 'body-json-in-text';
        this.placeholders.push({ part, place, member: null, container: null });
        continue;
      }
      const code = this.text.charCodeAt(this.#at);
      if (Number.isNaN(code)) {
        this.#at = start;
        this.#broken('The string that begins here never ends');
      }
      if (code < 0x20)
        this.#broken('A line break or control character in a string is written as an escape, e.g. \\n');
      if (code === 0x5c) this.#escape();
      else this.#at += 1;
    }
    this.#at += 1;
  }

  #escape(): void {
    const match = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.#at, this.#at + 6));
    this.#at += match ? match[0].length : this.#broken('This escape does not exist in JSON');
  }

  #skipBlanks(): void {
    while (/[ \t\r\n]/.test(this.text[this.#at] ?? '')) this.#at += 1;
  }

  #broken(message: string, to = this.#at + 1): never {
    throw new Broken({ from: this.#at, to: Math.min(to, this.text.length), message: `${message}.` });
  }
}

function closing(container: JsonContainer): '}' | ']' {
  return container.kind === 'object' ? '}' : ']';
}
