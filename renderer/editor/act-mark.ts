import { editorTexts as texts } from '@renderer/texts/editor';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';
import { knowledgeOf } from './monaco/knowledge';

const MARK = 'ab-gutter-act';
/** Typing goes on meanwhile: what can be done is worked out when it rests. */
const REST_MS = 150;

/**
 * A lightbulb in the gutter of the selection's line while something can be done there; a click offers it. Monaco's own
 * goes to the line above or below where the indentation leaves it no room, which in JSON is nearly everywhere.
 */
export function markActs(monaco: MonacoApi, editor: CodeEditorInstance): void {
  const marks = editor.createDecorationsCollection();
  let rest: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const [model, selection] = [editor.getModel(), editor.getSelection()];
    if (!model || !selection || !editor.hasTextFocus()) {
      marks.clear();
      return;
    }
    const [from, to] = [selection.getStartPosition(), selection.getEndPosition()].map((at) =>
      model.getOffsetAt(at),
    );
    const acts = knowledgeOf(model)?.acts(from ?? 0, to ?? 0) ?? [];
    const line = selection.startLineNumber;
    marks.set(
      acts.length === 0
        ? []
        : [
            {
              range: new monaco.Range(line, 1, line, 1),
              options: {
                glyphMarginClassName: `codicon codicon-light-bulb ${MARK}`,
                glyphMarginHoverMessage: { value: texts.acts },
                // In front of the mark of a finding, which its message at the end of the line repeats.
                zIndex: 1,
              },
            },
          ],
    );
  };
  const later = () => {
    clearTimeout(rest);
    rest = setTimeout(show, REST_MS);
  };
  editor.onDidChangeCursorSelection(later);
  editor.onDidChangeModelContent(later);
  editor.onDidFocusEditorText(later);
  editor.onDidBlurEditorText(later);
  editor.onDidDispose(() => clearTimeout(rest));
  editor.onMouseDown(({ target }) => {
    if (target.element?.classList.contains(MARK) !== true) return;
    editor.focus();
    editor.trigger('gutter', 'editor.action.quickFix', null);
  });
}
