import type { BodyInfo } from '@shared/response/body';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import panel from '../TestPanel.module.css';
import styles from './Answer.module.css';

function noteOf(body: BodyInfo): string {
  if (body.cut) return texts.cut;
  if (body.problem) return texts.notJson(body.problem);
  switch (body.kind) {
    case 'html':
      return texts.html;
    default:
      return texts.noTree(body.contentType?.split(';')[0]?.trim() ?? null);
  }
}

/** Why an answer is not shown as a tree, or what it is instead. */
export function AnswerNote({ body, text }: { readonly body?: BodyInfo; readonly text?: string }) {
  return (
    <div className={styles.notice}>
      <span className={panel.quiet}>{text ?? (body && noteOf(body))}</span>
    </div>
  );
}
