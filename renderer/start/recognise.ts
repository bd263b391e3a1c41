import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { platforms } from '@shared/platforms';
import type { ImportedSecret, ImportResult } from '@shared/platforms/platform';

/** What a pasted text is, ready to become actions. */
export interface Recognised {
  /** Where it comes from; null: it is an action document of ours. */
  readonly from: string | null;
  readonly documents: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly notes: readonly string[];
  readonly secrets: readonly ImportedSecret[];
}

/** Recognises an action document, or a file that one of the platforms exports; null: it is neither. Pure. */
export function recognise(text: string): Recognised | null {
  if (text.trim() === '') return null;
  const own = readAction(text).action;
  if (own) return { from: null, documents: [{ id: own.id, name: own.name, text }], notes: [], secrets: [] };
  for (const platform of platforms) {
    const result = tryImport(() => platform.import?.(text));
    if (result && result.actions.length > 0) {
      const from = platform.mode ? `${platform.name} ${platform.mode}` : platform.name;
      return { from, documents: documentsOf(result), notes: result.notes, secrets: result.secrets };
    }
  }
  return null;
}

function documentsOf(result: ImportResult): Recognised['documents'] {
  return result.actions.flatMap((plain) => {
    const text = writeYaml(plain);
    const { action } = readAction(text);
    return action ? [{ id: action.id, name: action.name, text }] : [];
  });
}

/** A text of another kind is the ordinary case here, not an error. */
function tryImport(read: () => ImportResult | undefined): ImportResult | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
