import type { SyntaxNode } from 'web-tree-sitter';
import parser from './shell-parser.js';
import { syntaxProblem } from './shell-problems.js';
import { Unreadable } from './unreadable.js';

/** One cURL command of a text. */
export interface ShellCommand {
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** The command with what is redirected into it. */
  readonly text: string;
  /** Where `curl` and each of its arguments begin in the text. */
  readonly words: readonly number[];
}

export interface FoundCommands {
  readonly commands: readonly ShellCommand[];
  /** Names of what stands beside them: `jq`, `TOKEN=`. */
  readonly others: readonly string[];
}

/**
 * The cURL commands of a shell text, wherever a shell would run them one after the other.
 * @throws Unreadable for what a shell cannot read, for commands whose output would be needed, and where there is none
 */
export function curlCommandsIn(text: string): FoundCommands {
  const root = parser.parse(text).rootNode;
  try {
    const problem = syntaxProblem(root, text);
    if (problem) throw problem;
    const found: Found = { commands: [], others: [] };
    collect(root, found);
    if (found.commands.length > 0) return found;
    throw new Unreadable(
      text.search(/\S|$/),
      'This is no cURL command.',
      'Paste the whole command, beginning with "curl".',
    );
  } finally {
    root.tree.delete();
  }
}

interface Found {
  readonly commands: ShellCommand[];
  readonly others: string[];
}

function collect(node: SyntaxNode, found: Found): void {
  if (node.type === 'command') command(node, node, found);
  else if (node.type === 'redirected_statement' && node.firstNamedChild?.type === 'command') {
    command(node.firstNamedChild, node, found);
  } else if (node.type === 'variable_assignment') {
    found.others.push(`${node.firstNamedChild?.text ?? ''}=`);
  } else for (const child of node.namedChildren) collect(child, found);
}

/** @param whole the command with its redirections */
function command(node: SyntaxNode, whole: SyntaxNode, found: Found): void {
  const name = node.childForFieldName('name');
  if (name?.text !== 'curl') {
    found.others.push(name?.text ?? node.text);
    return;
  }
  const inner = node.descendantsOfType(['command_substitution', 'process_substitution'])[0];
  if (inner) {
    throw new Unreadable(
      inner.startIndex,
      `This cURL command runs another one, ${inner.text.replace(/^(\$\(|[<>]\(|`)|[)`]$/g, '')}, whose output is not known here.`,
      'Put its output in its place, then paste the command again.',
    );
  }
  const words = [name, ...node.childrenForFieldName('argument')].map(({ startIndex }) => startIndex);
  found.commands.push({ from: whole.startIndex, to: whole.endIndex, text: whole.text, words });
}
