import { FindingRow } from '@renderer/components/FindingRow';
import { dropFieldDraft, type CurrentDraft } from '@renderer/state/field-drafts';
import { findingBoxTexts as texts } from '@renderer/texts/finding-boxes';
import { useEdited } from '../edited';
import { isBelow } from './use-findings';
import { useUnfinished } from './use-unfinished';
import styles from './FindingBoxes.module.css';

interface Props {
  readonly of: (draft: CurrentDraft) => boolean;
}

/** Texts that cannot stand in the document, under the rows they were typed into; each can be taken back. */
export function UnfinishedBoxes({ of }: Props) {
  const { file } = useEdited();
  const drafts = useUnfinished().filter(of);
  if (drafts.length === 0) return null;
  return (
    <div className={styles.boxes} role="alert">
      {drafts.map((draft) => (
        <FindingRow
          key={draft.path.join('/')}
          severity="error"
          subject={String(draft.path.findLast((step) => /^[a-z]/i.test(String(step))))}
          message={texts.unfinished(draft.text, draft.problem)}
          fix={texts.takeBack}
          onFix={() => dropFieldDraft(file, draft)}
        />
      ))}
    </div>
  );
}

/** Those of a place whose fields cannot say it themselves. */
export function UnfinishedAt({ place }: { readonly place: CurrentDraft['path'] }) {
  return <UnfinishedBoxes of={({ path, beside }) => !beside && isBelow(path, place)} />;
}
