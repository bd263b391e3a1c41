import { editorTexts as texts } from '@renderer/texts/editor';
import { say } from '@renderer/state/spoken';
import type { CodeEditorInstance, MonacoApi } from './monaco/api';

/** A dialog around the editor leaves Escape to the element that says so: https://mantine.dev/core/modal/#close-on-escape */
const KEEPS_ESCAPE = 'data-mantine-stop-propagation';

/** What of an editor takes the keys. */
const INPUT = '.inputarea, .native-edit-context';

/**
 * Lets Tab leave an editor after Escape. Tab alone indents, and who has no mouse would never get out:
 * https://www.w3.org/WAI/WCAG22/Understanding/no-keyboard-trap.html
 */
export function leaveByTab(monaco: MonacoApi, editor: CodeEditorInstance): void {
  const { KeyCode } = monaco;
  let leaving = false;
  const lead = (now: boolean) => {
    leaving = now;
    editor.updateOptions({ tabFocusMode: now });
    // The first Escape is the editor's, the second closes the dialog it stands in.
    editor.getDomNode()?.querySelector(INPUT)?.setAttribute(KEEPS_ESCAPE, String(!now));
  };
  editor.onDidFocusEditorText(() => lead(false));
  editor.onDidBlurEditorText(() => lead(false));
  editor.onKeyDown(({ keyCode }) => {
    if (keyCode === KeyCode.Escape && !leaving) {
      lead(true);
      say(texts.tabLeaves);
    } else if (leaving && ![KeyCode.Escape, KeyCode.Tab, KeyCode.Shift].includes(keyCode)) lead(false);
  });
}
