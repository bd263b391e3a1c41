import { editorTexts as texts } from '@renderer/texts/editor';
import { documentOf } from '@renderer/state/documents/store';
import { titleOf } from '@renderer/state/documents/document';
import type { PlaceholderChoice } from '../monaco/knowledge';
import { cardOf } from './card';

/**
 * The card of a placeholder for Monaco's own hover. It keeps no classes but those that look like its icons', so the
 * source's colours come in under such names. One block without an empty line: nothing in it is read as Markdown.
 */
export function hoverHtml(choice: PlaceholderChoice, command: string): string {
  const card = cardOf(choice, titleOfFile);
  const lines = [
    `${styled('token', choice.source, card.written)} ${styled('note', 'kind', card.kind)}`,
    `${card.value === null ? '' : `<code>${escaped(card.value)}</code> `}${styled('note', 'origin', card.origin)}`,
    ...(card.description ? [escaped(card.description)] : []),
    card.goTo === null
      ? styled('note', 'origin', texts.declaredInWorkspace)
      : `<a href="${command}">${escaped(card.goTo)}</a>`,
  ];
  return `<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
}

export function titleOfFile(file: string): string {
  const document = documentOf(file);
  return document ? titleOf(document) : file;
}

function styled(name: 'token' | 'note', modifier: string, text: string): string {
  return `<span class="codicon codicon-ab-${name} codicon-modifier-${modifier}">${escaped(text)}</span>`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
