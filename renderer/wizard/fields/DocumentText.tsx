import type { NodePath } from '@shared/document/plain';
import type { ReactNode } from 'react';
import { saidAt, useEdited, writeOrRemove } from '../edited';
import { Field } from './Field';
import { TextBox } from './TextBox';

interface Props {
  readonly label: string;
  readonly path: NodePath;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly rows?: number;
  readonly beside?: boolean;
  /** Why a text cannot stand; without it an empty text removes the key. */
  readonly check?: (text: string) => string | null;
  readonly required?: boolean;
}

/** The field of one text of the document. */
export function DocumentText({ label, path, check, required = false, hint, beside, ...box }: Props) {
  const { action, edit, readOnly } = useEdited();
  const said = saidAt(action, path);
  const write = (text: string) => {
    const problem = text === '' && !required ? null : (check?.(text) ?? null);
    if (problem !== null) return problem;
    edit(writeOrRemove(action, path, text === '' && !required ? undefined : text), label, path.join('/'));
    return null;
  };
  return (
    <Field label={label} hint={hint} beside={beside}>
      {({ id }) => (
        <TextBox
          {...box}
          id={id}
          place={path}
          value={said === undefined || said === null ? '' : textOfSaid(said)}
          onWrite={write}
          readOnly={readOnly}
        />
      )}
    </Field>
  );
}

/** Texts as they are; counts and flags, which the schema has read, as they were written. */
function textOfSaid(said: unknown): string {
  return typeof said === 'string' ? said : JSON.stringify(said);
}
