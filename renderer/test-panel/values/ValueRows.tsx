import type { Action } from '@shared/action/action';
import type { ValueShape } from '@shared/action/schema/parameter';
import type { RenderedRequest } from '@shared/template/rendered';
import type { ResolvedValue, ResolvedValues } from '@shared/template/values';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { useDocuments } from '@renderer/state/documents';
import { useWorkspace } from '@renderer/state/workspace';
import { ValueRow } from './ValueRow';
import { shapeOf, usedValues } from './used-values';
import styles from './Values.module.css';

interface Props {
  readonly action: Action;
  readonly values: ResolvedValues | null;
  readonly rendered: RenderedRequest | null;
  readonly frozen: boolean;
}

/** One row for each value the request really uses; environment values and secrets are not typed here. */
export function ValueRows({ action, values, rendered, frozen }: Props) {
  const view = useWorkspace((state) => state.view);
  const documents = useDocuments((state) => state.documents);
  const context = view?.workspace.context ?? [];
  const outputs = (id: string, name: string): ValueShape | null => {
    for (const { lastValid } of documents.values()) {
      if (lastValid?.id !== id) continue;
      const output = lastValid.outputs.find((each) => each.name === name);
      return output ? { type: output.type ?? 'string' } : null;
    }
    return null;
  };
  const rows: readonly ResolvedValue[] = usedValues(action, values, rendered);
  if (rows.length === 0)
    return <p className={styles.none}>{rendered ? texts.noValues : texts.noParameters}</p>;
  return (
    <div className={styles.rows}>
      {rows.map((value) => (
        <ValueRow
          key={value.ref}
          actionId={action.id}
          value={value}
          shape={shapeOf(action, value, context, outputs)}
          frozen={frozen}
        />
      ))}
    </div>
  );
}
