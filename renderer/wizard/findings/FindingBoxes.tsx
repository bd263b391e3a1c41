import { useState } from 'react';
import { FindingRow } from '@renderer/components/FindingRow';
import type { PlacedFinding } from '@shared/lint/finding';
import { fixNow } from '@renderer/state/documents/lint';
import { findingBoxTexts as texts } from '@renderer/texts/finding-boxes';
import { useEdited } from '../edited';
import { subjectOf } from './subject';
import styles from './FindingBoxes.module.css';

const SHOWN = 2;

/** Findings under what they concern, each with its fix. Dismissed ones stay away until the step is opened again. */
export function FindingBoxes({ findings }: { readonly findings: readonly PlacedFinding[] }) {
  const { file, action, edit } = useEdited();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const left = findings.filter((finding) => !dismissed.has(keyOf(finding)));
  if (left.length === 0) return null;
  return (
    <div className={styles.boxes}>
      {(all ? left : left.slice(0, SHOWN)).map((finding) => (
        <FindingRow
          key={keyOf(finding)}
          severity={finding.severity}
          subject={subjectOf(action, finding)}
          message={finding.message}
          fix={finding.fix?.title}
          onFix={() => {
            const fix = fixNow(file, finding);
            if (fix) edit(fix.edits, fix.title);
          }}
          onDismiss={() => setDismissed(new Set([...dismissed, keyOf(finding)]))}
        />
      ))}
      {!all && left.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {texts.more(left.length - SHOWN)}
        </button>
      )}
    </div>
  );
}

function keyOf(finding: PlacedFinding): string {
  return `${finding.rule} ${finding.platform ?? ''} ${finding.path.join('/')} ${finding.message}`;
}
