import type { SyntaxNode } from 'web-tree-sitter';
import { Unreadable } from './unreadable.js';

/** The first thing in a text that a shell cannot read, or would read as nobody means it; null when there is none. */
export function syntaxProblem(root: SyntaxNode, text: string): Unreadable | null {
  if (root.hasError) return unclosedQuote(text) ?? badNode(root) ?? null;
  return brokenCommand(root, text);
}

/** Quoted stretches, comments and escaped characters; a quote that nothing closes is a match of its own. */
const QUOTING = /\$'(?:[^'\\]|\\[^])*'|'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|(?<=^|\s)#[^\n]*|(?<open>\$?'|")/g;

function unclosedQuote(text: string): Unreadable | null {
  for (const match of text.matchAll(QUOTING)) {
    const open = match.groups?.['open'];
    if (open === undefined) continue;
    const quote = open.slice(-1);
    const inside = open === "'" ? `'\\''` : `\\${quote}`;
    return new Unreadable(
      match.index,
      `The quote ${open} that opens here is never closed.`,
      `Close it, or look for an earlier one that closes too soon: inside ${open}…${quote} a ${quote} is written ${inside}.`,
    );
  }
  return null;
}

function badNode(node: SyntaxNode): Unreadable | undefined {
  if (node.isMissing) {
    const opening = node.parent ?? node;
    return new Unreadable(
      opening.startIndex,
      `What opens here is never closed: ${node.type} is missing.`,
      'Close it, or put the text in single quotes.',
    );
  }
  if (node.type === 'ERROR') {
    const shown = node.text.trim().split(/\s/)[0]?.slice(0, 20) ?? '';
    return new Unreadable(
      node.startIndex + node.text.search(/\S|$/),
      `A shell cannot read ${shown === '' ? 'what stands' : shown} here.`,
      'Put the text in quotes, or remove it.',
    );
  }
  for (const child of node.children) {
    const found = child.hasError || child.isMissing ? badNode(child) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A command that ends before its author means it to: at a bare `&`, or at a line that does not go on. */
function brokenCommand(root: SyntaxNode, text: string): Unreadable | null {
  for (const node of root.children) {
    const { nextSibling } = node;
    if (node.type === '&' && nextSibling && /\S/.test(text.charAt(node.startIndex - 1))) {
      return new Unreadable(
        node.startIndex,
        'The & here ends the command, since it stands outside quotes.',
        'Put the URL or the value in quotes.',
      );
    }
    if (node.type === 'command' && node.text.startsWith('-')) {
      const blank = /\\[ \t]+\r?\n\s*$/.exec(text.slice(0, node.startIndex));
      return blank
        ? new Unreadable(
            blank.index,
            'A blank stands behind the \\ here, so the command ends with this line.',
            'Remove the blank, so that the line goes on.',
          )
        : new Unreadable(
            node.startIndex,
            `The command ended before ${node.text.split(/\s/)[0] ?? ''}: the line above does not go on.`,
            'Write \\ at the end of the line above.',
          );
    }
  }
  return null;
}
