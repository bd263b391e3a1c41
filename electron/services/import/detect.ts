import { fail } from '@shared/failure/failure.js';
import { parseJson } from '@shared/json/parse.js';
import { platforms } from '@shared/platforms/index.js';
import type { Imported } from './imported.js';
import { importers } from './importers.js';
import { checkedText } from './input.js';
import { importCallLog } from './platform/call-log.js';
import { importAnyPlatform, importPlatform } from './platform/import-platform.js';

/**
 * Reads a text as what it is, or as what `from` says: the id of an importer or of a platform. The one place that decides
 * what a pasted, dropped, opened or piped text is. Nothing is fetched, run or written.
 * @throws FailureError `bad-input` that names the place, or what was looked for; `bad-usage` for an unknown `from`
 */
export async function importText(text: string, { from }: { from?: string } = {}): Promise<Imported> {
  const whole = checkedText(text);
  const importer = importers.find(({ id, recognises }) =>
    from === undefined ? recognises(whole) : id === from,
  );
  if (importer) return { ...(await importer.read(whole)), id: importer.id, format: importer.name };
  const isJson = /^\s*[[{]/.test(whole);
  // Broken JSON is said as such: every platform would refuse it for the same reason.
  const log = { text: whole, json: isJson ? parseJson(whole) : null };
  if (from !== undefined) {
    const platform = platformOf(from);
    return importCallLog(log, [platform]) ?? importPlatform(whole, platform);
  }
  return importCallLog(log) ?? (isJson ? importAnyPlatform(whole) : null) ?? refuse(isJson);
}

function platformOf(id: string) {
  const known = platforms.find((platform) => platform.id === id);
  if (known) return known;
  const readable = platforms.filter((platform) => platform.import !== undefined);
  return fail({
    class: 'bad-usage',
    message: `There is no format or platform "${id}".`,
    hint: `Use one of ${[...importers, ...readable].map((each) => each.id).join(', ')}.`,
  });
}

function refuse(isJson: boolean): never {
  const names = importers.map(({ name }) => name);
  return fail({
    class: 'bad-input',
    message: isJson
      ? 'This JSON is no OpenAPI document, no HAR file, no call log and no file of a platform that can be read.'
      : `This is none of what can be imported: ${names.join(', ')} or a file or call log of a platform.`,
    hint: 'Check that the text is whole, from its first to its last character, or say the format.',
  });
}
