import { useCallback, useMemo, type ReactNode } from 'react';
import type { Action } from '@shared/action/action';
import type { ResolvedValues } from '@shared/template/values';
import { edit as editDocument, useDocument, useDocuments } from '@renderer/state/documents';
import { useResolved } from '@renderer/state/values';
import { usePlaceholderChoices } from '@renderer/editor/use-placeholder-choices';
import { EditedContext, type Edited } from './edited';

const noValues: ResolvedValues = new Map();
const noEdit: Edited['edit'] = () => undefined;

/** Gives the steps below it the document of a file. Renders nothing before the document was ever readable. */
export function EditedProvider({ file, children }: { readonly file: string; readonly children: ReactNode }) {
  const document = useDocument(file);
  if (!document?.lastValid) return null;
  return (
    <Provider file={file} action={document.lastValid} readOnly={document.read?.action == null}>
      {children}
    </Provider>
  );
}

interface Props {
  readonly file: string;
  readonly action: Action;
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

function Provider({ file, action, readOnly, children }: Props) {
  const findings = useDocuments((state) => state.documents.get(file)?.findings);
  const values = useResolved(file) ?? noValues;
  const choices = usePlaceholderChoices(action, values);
  const edit = useCallback<Edited['edit']>(
    (edits, label, coalesce) => {
      if (edits.length > 0)
        editDocument(file, edits, coalesce === undefined ? { label } : { label, coalesce });
    },
    [file],
  );
  const edited = useMemo<Edited>(
    () => ({
      file,
      action,
      readOnly,
      findings: findings ?? [],
      values,
      choices,
      edit: readOnly ? noEdit : edit,
    }),
    [file, action, readOnly, findings, values, choices, edit],
  );
  return <EditedContext value={edited}>{children}</EditedContext>;
}
