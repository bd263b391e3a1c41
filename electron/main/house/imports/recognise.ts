import { readAction } from '@shared/action/read.js';
import { writeYaml } from '@shared/document/write.js';
import { fail, FailureError } from '@shared/failure/failure.js';
import { platforms } from '@shared/platforms/index.js';
import type { ImportedSecret, ImportResult } from '@shared/platforms/platform.js';

/** What a text is, as documents ready to be written; literal credentials stand beside them. */
export interface Recognised {
  readonly format: string;
  readonly texts: readonly string[];
  readonly secrets: readonly ImportedSecret[];
  readonly notes: readonly string[];
}

/**
 * Reads a text as whatever it is: an action document, a cURL command, or a file of a platform.
 * @throws FailureError `bad-input` when it is none of them, or one that is broken
 */
export async function recognise(text: string): Promise<Recognised> {
  if (/^\s*\$?\s*curl(\.exe)?\s/i.test(text)) return fromCurl(text.replace(/^\s*\$\s*/, ''));
  if (/^\s*actionbench\s*:/m.test(text)) return fromDocument(text);
  for (const platform of platforms) {
    const result = tryImport(() => platform.import?.(text));
    if (result === null || result.actions.length === 0) continue;
    return from(platform.mode === undefined ? platform.name : `${platform.name} ${platform.mode}`, result);
  }
  return fail({
    class: 'bad-input',
    message: 'This is neither an action, a cURL command nor a file of a platform that can be read.',
    hint: 'Check that the text is whole: it is read from its first to its last character.',
  });
}

async function fromCurl(text: string): Promise<Recognised> {
  // The shell parser is WebAssembly: it is read with the first command, not with the window.
  const [{ readCurl }, { curlToActions }] = await Promise.all([
    import('@services/import/curl/read-curl.js'),
    import('@services/import/curl/to-action.js'),
  ]);
  return from('cURL command', curlToActions(await readCurl(text)));
}

function fromDocument(text: string): Recognised {
  const { action, findings } = readAction(text);
  if (action !== null) return { format: 'Action document', texts: [text], secrets: [], notes: [] };
  return fail({
    class: 'bad-input',
    message: `This action document cannot be read: ${findings[0]?.message ?? 'it is not whole'}`,
    hint: 'Mend it, then paste it again.',
  });
}

function from(format: string, { actions, secrets, notes }: ImportResult): Recognised {
  return { format, texts: actions.map((plain) => writeYaml(plain)), secrets, notes };
}

/** A text of another kind is the ordinary case here, not an error. */
function tryImport(read: () => ImportResult | undefined): ImportResult | null {
  try {
    return read() ?? null;
  } catch (error) {
    if (error instanceof FailureError) return null;
    throw error;
  }
}
