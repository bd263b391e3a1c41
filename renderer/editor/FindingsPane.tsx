import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { SEVERITIES, type PlacedFinding } from '@shared/lint/finding';
import { FindingRow } from '@renderer/components/FindingRow';
import { IconButton } from '@renderer/components/IconButton';
import { findingTexts, stepNames } from '@renderer/texts/findings';
import { editorTexts as texts } from '@renderer/texts/editor';
import styles from './YamlView.module.css';

interface Props {
  readonly findings: readonly PlacedFinding[];
  readonly caret: { readonly line: number; readonly column: number };
  readonly onGo: (line: number, column: number) => void;
  readonly onFix: (finding: PlacedFinding) => void;
}

/** The findings of the text: each says in which step it can be mended as a form, goes to its line, and offers its fix. */
export function FindingsPane({ findings, caret, onGo, onFix }: Props) {
  const [open, setOpen] = useState(true);
  const sorted = [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || one.line - other.line,
  );
  return (
    <section className={styles.pane} aria-label={texts.findings}>
      <div className={styles.head}>
        <h3>{texts.findings}</h3>
        {SEVERITIES.map((severity) => {
          const count = findings.filter((finding) => finding.severity === severity).length;
          return (
            count > 0 && (
              <span
                key={severity}
                className={styles.count}
                data-severity={severity}
                aria-label={`${findingTexts.severity[severity]}: ${count}`}
                role="img"
              >
                {count}
              </span>
            )
          );
        })}
        <span className={styles.caret}>{texts.position(caret.line, caret.column)}</span>
        <IconButton
          icon={open ? IconChevronDown : IconChevronUp}
          label={open ? texts.fold : texts.unfold}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className={styles.list}>
          {sorted.length === 0 && <div className={styles.none}>{texts.noFindings}</div>}
          {sorted.map((finding) => (
            <div
              key={`${finding.rule} ${finding.platform ?? ''} ${finding.line}:${finding.column} ${finding.message}`}
              className={styles.item}
              data-here={finding.line === caret.line || undefined}
            >
              <FindingRow
                look="row"
                severity={finding.severity}
                message={finding.message}
                meta={[stepNames[finding.step], `${finding.line}:${finding.column}`]}
                fix={finding.fix?.title}
                onFix={() => onFix(finding)}
                onGo={() => onGo(finding.line, finding.column)}
              />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
