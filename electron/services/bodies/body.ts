import { fail } from '../../../shared/failure/failure.js';
import type { BodyInfo, BodyMatch, Picked, TreeWindow } from '../../../shared/response/body.js';
import { estimateTokens } from '../../../shared/response/tokens.js';
import { binaryKind, decode, isJsonType, readContentType } from './content.js';
import type { Side } from './compare-calls.js';
import { Containers } from './json/containers.js';
import { JsonDocument } from './json/document.js';
import { findNode, type Found } from './json/find.js';
import { normalizedPath, type Step } from '../../../shared/response/path.js';
import { scanJson } from './json/scan.js';
import { lineAndColumn } from './json/units.js';
import { singularSteps } from '../../../shared/response/query.js';
import { TextSearch } from './search.js';
import { shared } from './shared.js';
import { BodyText } from './text.js';
import { Tree } from './tree.js';

const EMPTY = BodyText.ofAscii(new Uint8Array());
/** Tokens of a longer text are estimated from its beginning. */
const SAMPLE_CHARS = 2 ** 20;

/** One response body as the thread holds it. */
export class Body {
  readonly info: BodyInfo;
  private readonly text: BodyText;
  private readonly document: JsonDocument | null;
  private opened: Tree | null = null;
  private searched: TextSearch | null = null;

  constructor(
    id: string,
    readonly bytes: Uint8Array,
    contentType: string | null,
    cut: boolean,
  ) {
    const read = readBody(bytes, contentType, cut);
    this.text = read.text;
    this.document = read.document;
    this.info = {
      id,
      kind: read.kind,
      contentType,
      bytes: bytes.length,
      chars: read.text.length,
      cut,
      problem: read.problem,
      tokens: tokensOf(read.text),
    };
  }

  /** Built when somebody looks: most bodies of a suite are only picked from. */
  private get tree(): Tree | null {
    this.opened ??= this.document && new Tree(this.document, this.text);
    return this.opened;
  }

  rows(from: number, count: number): TreeWindow {
    return this.tree?.rows(from, count) ?? { total: 0, rows: [] };
  }

  /** @throws FailureError `bad-path`, `not-found` */
  toggle(path: string, open: boolean): void {
    this.tree?.toggle(this.placed(path), open);
  }

  /** Opens what stands around a value and gives its row. @throws FailureError `bad-path`, `not-found` */
  reveal(path: string): number {
    const found = this.placed(path);
    const around = this.find(found.steps.slice(0, -1));
    if (!this.tree || !around || found.steps.length === 0) return 0;
    this.tree.toggle(around, true);
    return this.tree.rowOf(found);
  }

  page(from: number, length: number): { text: string; total: number } {
    return { text: this.text.slice(from, from + length), total: this.text.length };
  }

  /** Matches from a number on; the places of the last query are kept for the next window of them. */
  search(query: string, from: number): { matches: BodyMatch[]; total: number } {
    if (this.searched?.query !== query) this.searched = new TextSearch(this.text, this.document, query);
    return { matches: this.searched.window(from), total: this.searched.total };
  }

  /** What a path meets when it names one value at most; null when it has to be evaluated. */
  pickOne(path: string): Picked | null {
    const steps = singularSteps(path);
    if (!steps) return null;
    const nodes = this.at([steps]);
    return { nodes, total: nodes.length };
  }

  /** The values at exact places: normalized paths and JSON texts with their digits. */
  at(places: readonly (readonly Step[])[]): Picked['nodes'][number][] {
    return places.flatMap((place) => {
      const found = this.find(place);
      return found
        ? [{ path: normalizedPath(found.steps), json: this.text.slice(found.node.from, found.node.to) }]
        : [];
    });
  }

  /** The text of a JSON body in UTF-8, in memory that all threads share; null for anything else. */
  json(): SharedArrayBuffer | null {
    return this.document && shared(this.text.utf8());
  }

  /** The whole body for a comparison, in memory that all threads share. */
  side(): Side {
    const { kind } = this.info;
    if (kind === 'json' || kind === 'text' || kind === 'html' || kind === 'empty')
      return { kind: kind === 'json' ? 'json' : 'text', content: shared(this.text.utf8()) };
    return { kind: 'bytes', content: shared(this.bytes) };
  }

  private placed(path: string): Found {
    const steps = singularSteps(path);
    const found = steps && this.find(steps);
    if (found) return found;
    return fail({
      class: 'not-found',
      message: `The body has nothing at ${path}.`,
      hint: 'Open the body again; it may have been replaced by a newer one.',
    });
  }

  private find(steps: readonly Step[]): Found | null {
    return this.document && findNode(this.document, this.text, steps);
  }
}

function tokensOf(text: BodyText): number {
  const sample = text.slice(0, SAMPLE_CHARS);
  return sample === '' ? 0 : Math.ceil((estimateTokens(sample) * text.length) / sample.length);
}

interface ReadBody {
  readonly kind: BodyInfo['kind'];
  readonly text: BodyText;
  readonly document: JsonDocument | null;
  readonly problem: string | null;
}

function readBody(bytes: Uint8Array, header: string | null, cut: boolean): ReadBody {
  const content = readContentType(header);
  const json = isJsonType(content.type);
  if (bytes.length === 0) {
    const problem = json ? 'The content type says JSON, but the body is empty' : null;
    return { kind: 'empty', text: EMPTY, document: null, problem };
  }
  const binary = binaryKind(bytes, content);
  if (binary) return { kind: binary, text: EMPTY, document: null, problem: null };
  const { text, problem } = decode(bytes, content.charset);
  const html = content.type === 'text/html' || content.type === 'application/xhtml+xml';
  const otherwise = { kind: html ? 'html' : 'text', text, document: null, problem } as const;
  if (cut || !(json || looksLikeJson(text))) return otherwise;
  const scanned = scanJson(text.units);
  if (scanned instanceof Containers) {
    const document = new JsonDocument(text.units, scanned);
    const mismatch = html ? 'The content type says HTML, but the body is JSON' : null;
    return { kind: 'json', text, document, problem: problem ?? mismatch };
  }
  if (!json) return otherwise;
  return { ...otherwise, problem: `${lineAndColumn(text.units, scanned.offset)}: ${scanned.expected}` };
}

function looksLikeJson(text: BodyText): boolean {
  return /^\s*[[{]/.test(text.slice(0, 1024));
}
