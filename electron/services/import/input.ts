import { fail } from '@shared/failure/failure.js';
import { LIMITS } from '@shared/ipc/limits.js';

const MAX_CHARS = LIMITS.importedChars;

/**
 * The text as it can be read: without byte-order mark.
 * @throws FailureError `bad-input` for what is empty, too large, or no text
 */
export function checkedText(text: string): string {
  const own = text.replace(/^\ufeff/, '');
  if (own.trim() === '') {
    fail({
      class: 'bad-input',
      message: 'There is nothing to import: the text is empty.',
      hint: 'Paste a cURL command, an OpenAPI document or a file of a platform.',
    });
  }
  if (own.length > MAX_CHARS) {
    fail({
      class: 'bad-input',
      message: `This text has ${Math.ceil(own.length / 2 ** 20)} MiB, too much to import.`,
      hint: `Import a part of it; up to ${MAX_CHARS / 2 ** 20} MiB are read.`,
    });
  }
  if (/\0|\ufffd{4}/.test(own.slice(0, 10_000))) {
    fail({
      class: 'bad-input',
      message: 'This is no text but the bytes of another kind of file.',
      hint: 'Give a text file in UTF-8: a cURL command, JSON or YAML.',
    });
  }
  return own;
}
