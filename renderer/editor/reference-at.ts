import { parseTemplate } from '@shared/template/parse';

/** The name between the braces of the placeholder at an offset of a text; null where none stands. Pure. */
export function referenceAt(text: string, offset: number): string | null {
  const part = parseTemplate(text).parts.find(
    ({ kind, from, to }) => kind === 'placeholder' && from <= offset && offset <= to,
  );
  return part?.kind === 'placeholder' ? part.reference.ref : null;
}
