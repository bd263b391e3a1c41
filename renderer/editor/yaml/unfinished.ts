import { useMemo } from 'react';
import type { PlacedFinding } from '@shared/lint/finding';
import { placeFindings } from '@shared/lint/place';
import { useDocument } from '@renderer/state/documents';
import { currentDrafts, useDraftsOf } from '@renderer/state/field-drafts';
import { findingBoxTexts as texts } from '@renderer/texts/finding-boxes';

const none: readonly PlacedFinding[] = [];

/** What was typed into fields of the other views and is not in this text, at the places it was meant for. */
export function useUnfinishedFindings(file: string): readonly PlacedFinding[] {
  const document = useDocument(file);
  const drafts = useDraftsOf(file);
  const action = document?.read?.action;
  const parsed = document?.read?.parsed;
  return useMemo(() => {
    if (!action || !parsed || drafts.length === 0) return none;
    const findings = currentDrafts(drafts, action.document).map(({ path, text, problem }) => ({
      rule: 'unfinished-field',
      severity: 'error' as const,
      path,
      message: texts.unfinished(text, problem),
    }));
    return placeFindings(parsed, file, findings);
  }, [action, parsed, drafts, file]);
}
