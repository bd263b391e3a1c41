import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Action } from '@shared/action/action';
import { Resizer } from '@renderer/components/Resizer';
import { Segmented } from '@renderer/components/Segmented';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { usePaneSize } from '@renderer/state/panes';
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

/** The bar and two rows; and what is left to head, answer, outputs, timeline and last runs. */
const LEAST_INPUTS = 96;
const REST_OF_WINDOW = 460;

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
  const [height, setHeight, keepHeight] = usePaneSize('test.inputs', null);
  const { ref, height: measured } = useElementSize();
  return (
    <div
      ref={ref}
      className={styles.inputs}
      style={height === null ? undefined : { height, maxHeight: 'none' }}
    >
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
      <Resizer
        label={texts.inputsHeight}
        edge="bottom"
        value={height ?? Math.round(measured)}
        min={LEAST_INPUTS}
        max={window.innerHeight - REST_OF_WINDOW}
        onChange={setHeight}
        onCommit={keepHeight}
      />
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
