import { editorTexts } from '@renderer/texts/editor';
import { JSON_TEMPLATE } from './json-template';
import { hoverHtml } from '../hover/hover-html';
import { knowledgeAt, knowledgeOf, type PlaceholderChoice } from './knowledge';
import type { MonacoApi, Position, TextModel } from './api';
import { placeholderAt } from './placeholder-at';

const LANGUAGES = ['yaml', JSON_TEMPLATE, 'plaintext'];
const RUN_ACT = 'actionbench.act';
const GO_TO = 'actionbench.goToDeclared';
/** Sources in the order in which one looks for them. */
const ORDER = ['parameter', 'context', 'environment', 'output', 'secret', 'constant'];

/** Completion, hover and quick fixes of every editor, answered from the knowledge of the editor's owner. */
export function registerProviders(monaco: MonacoApi): void {
  monaco.editor.registerCommand(RUN_ACT, (_accessor, run: () => void) => run());
  monaco.editor.registerCommand(GO_TO, (_accessor, uri: string, ref: string) => {
    const knowledge = knowledgeAt(uri);
    const choice = knowledge?.choices().find((known) => known.ref === ref);
    if (choice) knowledge?.goTo(choice.declared);
  });
  monaco.languages.registerCompletionItemProvider(LANGUAGES, {
    triggerCharacters: ['{', '.'],
    provideCompletionItems: (model, position) => ({ suggestions: suggestions(monaco, model, position) }),
  });
  monaco.languages.registerHoverProvider(LANGUAGES, {
    provideHover: (model, position) => {
      const at = placeholderAt(model, position);
      const choice =
        at &&
        knowledgeOf(model)
          ?.choices()
          .find((known) => known.ref === at.ref);
      if (!at || !choice) return null;
      return {
        range: new monaco.Range(position.lineNumber, at.from, position.lineNumber, at.to),
        contents: [
          {
            value: hoverHtml(choice, commandFor(model, choice)),
            supportHtml: true,
            isTrusted: { enabledCommands: [GO_TO] },
          },
        ],
      };
    },
  });
  monaco.languages.registerCodeActionProvider(LANGUAGES, {
    provideCodeActions: (model, range, context) => {
      const acts =
        knowledgeOf(model)?.acts(
          model.getOffsetAt(range.getStartPosition()),
          model.getOffsetAt(range.getEndPosition()),
        ) ?? [];
      return {
        actions: acts.map((act) => ({
          title: act.title,
          kind: act.kind,
          isPreferred: act.kind === 'quickfix',
          ...(act.kind === 'quickfix' ? { diagnostics: [...context.markers] } : {}),
          command: { id: RUN_ACT, title: act.title, arguments: [act.run] },
        })),
        dispose: () => undefined,
      };
    },
  });
}

/** A link of a hover card can only name a command with plain arguments: the model and the name between the braces. */
function commandFor(model: TextModel, { ref }: PlaceholderChoice): string {
  return `command:${GO_TO}?${encodeURIComponent(JSON.stringify([model.uri.toString(), ref]))}`;
}

function suggestions(monaco: MonacoApi, model: TextModel, position: Position) {
  const knowledge = knowledgeOf(model);
  if (!knowledge) return [];
  const at = placeholderAt(model, position);
  if (!at) {
    const word = model.getWordUntilPosition(position);
    const range = new monaco.Range(
      position.lineNumber,
      word.startColumn,
      position.lineNumber,
      position.column,
    );
    return (knowledge.keys?.(model.getOffsetAt(position)) ?? []).map((key) => ({
      label: key.name,
      kind: monaco.languages.CompletionItemKind.Property,
      documentation: key.description,
      insertText: key.insert,
      range,
    }));
  }
  const range = new monaco.Range(position.lineNumber, at.from, position.lineNumber, at.to);
  return knowledge.choices().map((choice) => ({
    label: { label: choice.ref, description: choice.value ?? '' },
    kind: monaco.languages.CompletionItemKind.Variable,
    detail: `${editorTexts.sources[choice.source]}${choice.type ? ` · ${choice.type}` : ''}`,
    documentation: choice.description,
    // Without the braces Monaco would compare what is typed with the bare name and find nothing.
    filterText: `{{${choice.ref}}}`,
    sortText: `${String(ORDER.indexOf(choice.source))}${choice.ref}`,
    insertText: `{{${choice.ref}}}`,
    range,
  }));
}
