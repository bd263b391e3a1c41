import { useMemo } from 'react';
import type { Action } from '@shared/action/action';
import { Segmented } from '@renderer/components/Segmented';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { useStatic } from '@renderer/state/static';
import { useResolved } from '@renderer/state/values';
import { renderedRequest } from '@renderer/state/rendered';
import { RequestPreview } from './request/RequestPreview';
import { useUnsetSecrets } from './request/use-unset-secrets';
import { FillMenu } from './values/FillMenu';
import { ValueRows } from './values/ValueRows';
import styles from './TestPanel.module.css';

interface Props {
  readonly file: string;
  readonly action: Action;
  readonly tab: 'values' | 'request';
  readonly onTab: (tab: 'values' | 'request') => void;
}

/** The upper half of the dock: the values that go in, or the exact request they make. */
export function InputsPane({ file, action, tab, onTab }: Props) {
  const values = useResolved(file);
  const frozen = useStatic(file);
  const rendered = useMemo(
    () => (values && action.request ? renderedRequest(action, values) : null),
    [action, values],
  );
  const unset = useUnsetSecrets(rendered);
  const missing = (rendered?.failures.length ?? 0) + unset.length;
  return (
    <div className={styles.inputs}>
      <div className={styles.bar}>
        <Segmented
          label={texts.view}
          value={tab}
          segments={[
            { value: 'values', label: texts.values },
            { value: 'request', label: <RequestLabel missing={missing} />, disabled: rendered === null },
          ]}
          onChange={onTab}
        />
        {tab === 'values' && <FillMenu file={file} disabled={frozen} />}
      </div>
      <div className={styles.scroll}>
        {tab === 'request' && rendered ? (
          <RequestPreview file={file} rendered={rendered} unset={unset} />
        ) : (
          <ValueRows action={action} values={values} rendered={rendered} frozen={frozen} />
        )}
      </div>
    </div>
  );
}

function RequestLabel({ missing }: { readonly missing: number }) {
  if (missing === 0) return texts.request;
  return (
    <>
      {texts.request}{' '}
      <span
        className={styles.missingCount}
        title={texts.missing(missing)}
        aria-label={texts.missing(missing)}
        role="img"
      >
        {missing}
      </span>
    </>
  );
}
