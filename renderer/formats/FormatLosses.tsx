import type { FormatResult } from '@shared/formats/format';
import { SectionHead } from '@renderer/components/SectionHead';
import { formatTexts as texts } from '@renderer/texts/formats';
import styles from './Formats.module.css';

interface Line {
  readonly action: string;
  readonly what: string;
  readonly becomes: string;
}

/** What the files cannot say, which actions have no place in them, and what their readers should know. */
export function FormatLosses({
  result: { files, losses, failures, notes },
}: {
  readonly result: FormatResult;
}) {
  if (files.length === 0 && failures.length === 0) return null;
  return (
    <>
      {failures.length > 0 && (
        <Lines
          title={texts.left}
          lines={failures.map(({ action, message, hint }) => ({ action, what: message, becomes: hint }))}
        />
      )}
      {files.length > 0 && (
        <Lines title={losses.length > 0 ? texts.losses(losses.length) : texts.noLosses} lines={losses} />
      )}
      {notes.length > 0 && (
        <Lines title={texts.notes} lines={notes.map((note) => ({ action: '', what: note, becomes: '' }))} />
      )}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section>
      <SectionHead title={title} />
      {lines.length > 0 && (
        <ul className={styles.lines} tabIndex={0} aria-label={title}>
          {lines.map(({ action, what, becomes }, index) => (
            <li key={index}>
              {action !== '' && <code className={styles.action}>{action}</code>}
              <span className={styles.what}>{what}</span>
              <span className={styles.becomes}>{becomes}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
