import { readAction } from '@shared/action/read.js';
import type { Plain } from '@shared/document/plain.js';
import { writeYaml } from '@shared/document/write.js';
import { fail } from '@shared/failure/failure.js';
import { parseJson } from '@shared/json/parse.js';
import { platformById } from '@shared/platforms/index.js';
import type { ImportResult } from '@shared/platforms/platform.js';
import { checkedText } from './input.js';
import type { Imported } from './imported.js';
import { platformFile, platformTitle } from './platform-files.js';
import { isRawHttp, readRawHttp } from './raw-http.js';

/** Formats that are read beside the platforms' own: id, name, and whether a text begins like one. */
export const IMPORT_FORMATS = [
  { id: 'curl', name: 'cURL command', docs: 'https://curl.se/docs/manpage.html', is: isCurl },
  { id: 'http', name: 'HTTP request', docs: 'https://www.rfc-editor.org/rfc/rfc9112', is: isRawHttp },
  { id: 'openapi', name: 'OpenAPI', docs: 'https://spec.openapis.org/oas/v3.1.1.html', is: isOpenapi },
  { id: 'actionbench', name: 'Action document', docs: null, is: isDocument },
] as const;

/**
 * Reads a text as what it is, or as what `from` says: an id of IMPORT_FORMATS or of a platform. Nothing is fetched, run
 * or written.
 * @throws FailureError `bad-input` that names the place, or what was looked for; `unknown-platform`
 */
export async function importText(text: string, { from }: { from?: string } = {}): Promise<Imported> {
  const whole = checkedText(text);
  const format = IMPORT_FORMATS.find(({ id, is }) => (from === undefined ? is(whole) : id === from));
  switch (format?.id) {
    case 'curl':
      return fromCurl(whole);
    case 'http':
      return fromRawHttp(whole);
    case 'openapi':
      return fromOpenapi(whole);
    case 'actionbench':
      return fromDocument(whole);
    case undefined:
      return from === undefined ? fromAnyPlatform(whole) : fromPlatform(whole, from);
  }
}

/** The command may stand behind a prompt, a shebang and comments. */
function isCurl(text: string): boolean {
  return /^(?:\s*(?:#[^\n]*)?\r?\n)*\s*(?:[$>%]\s+)?curl(?:\.exe)?\s/i.test(text);
}

function isOpenapi(text: string): boolean {
  const said = /^\s*\{/.test(text)
    ? /"(?:openapi|swagger)"\s*:\s*"?[23]/.test(text) && /"(?:paths|webhooks|components)"\s*:/.test(text)
    : /^["']?(?:openapi|swagger)["']?\s*:/m.test(text);
  return said && !isDocument(text);
}

function isDocument(text: string): boolean {
  return /^actionbench\s*:/m.test(text) || /^\s*\{\s*"actionbench"\s*:/.test(text);
}

async function fromCurl(text: string): Promise<Imported> {
  // The shell parser is WebAssembly: it is read with the first command, not before.
  const [{ readCurl }, { curlToActions }] = await Promise.all([
    import('./curl/read-curl.js'),
    import('./curl/to-action.js'),
  ]);
  const command = text.replace(/^(\s*)[$>%]\s+/gm, '$1');
  return checked('curl', 'cURL command', curlToActions(await readCurl(command)));
}

async function fromRawHttp(text: string): Promise<Imported> {
  const { curlToActions } = await import('./curl/to-action.js');
  return checked('http', 'HTTP request', curlToActions([readRawHttp(text)]));
}

async function fromOpenapi(text: string): Promise<Imported> {
  const { readOpenapiText } = await import('./openapi/read-openapi.js');
  const { actions, notes, skipped, values } = await readOpenapiText(text);
  const read = checked('openapi', 'OpenAPI', { actions, notes, secrets: [] });
  return { ...read, skipped: [...skipped, ...read.skipped], values };
}

function fromDocument(text: string): Imported {
  const { action, findings } = readAction(text);
  if (action !== null) {
    const nothing = { secrets: [], notes: [], skipped: [], values: [] };
    return { id: 'actionbench', format: 'Action document', texts: [text], ...nothing };
  }
  return fail({
    class: 'bad-input',
    message: `This action document cannot be read: ${findings[0]?.message ?? 'it is not whole'}`,
    hint: 'Mend it, then import it again.',
  });
}

function fromPlatform(text: string, id: string): Imported {
  const platform = platformById(id);
  const result = platform.import?.(text);
  if (result) return checked(id, platformTitle(platform), result);
  return fail({
    class: 'bad-usage',
    message: `${platformTitle(platform)} has no file that can be imported.`,
    hint: 'Leave the format out: what the text is will be found.',
  });
}

function fromAnyPlatform(text: string): Imported {
  // Broken JSON is said as such: every platform would refuse it for the same reason.
  const isJson = /^\s*[[{]/.test(text);
  if (isJson) parseJson(text);
  const found = isJson ? platformFile(text) : null;
  if (found) return checked(found.platform.id, platformTitle(found.platform), found.result);
  return fail({
    class: 'bad-input',
    message: isJson
      ? 'This JSON is no OpenAPI document and no file of a platform that can be read.'
      : 'This is no cURL command, HTTP request, OpenAPI document, action document or file of a platform.',
    hint: 'Check that the text is whole, from its first to its last character, or say the format.',
  });
}

/** Documents as text, each one valid; what would not be valid is left out and named. */
function checked(id: string, format: string, { actions, notes, secrets }: ImportResult): Imported {
  const texts: string[] = [];
  const skipped: { item: string; reason: string }[] = [];
  for (const [index, plain] of actions.entries()) {
    const text = writeYaml(plain);
    const { action, findings } = readAction(text);
    if (action === null)
      skipped.push({ item: itemOf(plain, index), reason: findings[0]?.message ?? 'it is no action' });
    else texts.push(text);
  }
  const [first] = skipped;
  if (texts.length === 0 && first) {
    fail({
      class: 'bad-input',
      message: `This ${format} cannot become an action: ${first.reason}`,
      hint: 'Change that in the text, then import it again.',
    });
  }
  return { id, format, texts, secrets, notes: [...new Set(notes)], skipped, values: [] };
}

function itemOf(plain: Plain, index: number): string {
  const name = typeof plain === 'object' && plain !== null && 'name' in plain ? plain.name : undefined;
  return typeof name === 'string' ? name : `action ${index + 1}`;
}
