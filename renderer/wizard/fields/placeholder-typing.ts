import type { PlaceholderChoice } from '@renderer/editor/monaco/knowledge';

/** A placeholder being typed: what stands between `{{` and the caret. */
interface Open {
  readonly from: number;
  readonly caret: number;
  readonly typed: string;
}

/** The placeholder that is open at the caret, or null. */
export function openPlaceholder(text: string, caret: number): Open | null {
  const before = text.slice(0, caret);
  const match = /\{\{\s*([\w.-]*)$/.exec(before);
  return match ? { from: match.index, caret, typed: match[1] ?? '' } : null;
}

/** What fits, the names that begin with it first; at most 50. */
export function choicesFor(
  typed: string,
  choices: readonly PlaceholderChoice[],
): readonly PlaceholderChoice[] {
  const wanted = typed.toLowerCase();
  const starts = choices.filter((choice) => choice.ref.toLowerCase().startsWith(wanted));
  const holds = choices.filter(
    (choice) => !choice.ref.toLowerCase().startsWith(wanted) && choice.ref.toLowerCase().includes(wanted),
  );
  return [...starts, ...holds].slice(0, 50);
}

/** The text with the placeholder closed, and where the caret goes. Braces that stand there already are used. */
export function completed(
  text: string,
  open: Open,
  ref: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(open.caret).replace(/^[\w.-]*\s*\}{0,2}/, '');
  const head = `${text.slice(0, open.from)}{{${ref}}}`;
  return { text: head + rest, caret: head.length };
}
