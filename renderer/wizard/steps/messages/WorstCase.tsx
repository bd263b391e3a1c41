import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { messagesTexts as texts } from '@renderer/texts/messages';
import { PATIENCE_MS, timeoutOf, worstCaseOf } from '@renderer/test-panel/spoken';
import { useEdited, writeOrRemove } from '../../edited';
import styles from './Messages.module.css';

const SHORT_TIMEOUT_MS = 3000;

/** The longest the caller can be kept waiting, and one act that shortens it. */
export function WorstCase() {
  const { action, edit, readOnly } = useEdited();
  const worst = worstCaseOf(action);
  const retries = action.request?.retry?.times ?? 0;
  const fine = worst.silentMs <= PATIENCE_MS;
  const Glyph = fine ? IconCircleCheck : IconAlertTriangle;
  const reduce = () =>
    retries > 0
      ? edit(writeOrRemove(action, ['request', 'retry'], undefined), texts.reduceRetries)
      : edit(
          [{ kind: 'set', path: ['request', 'timeoutMs'], value: SHORT_TIMEOUT_MS }],
          texts.shortenTimeout,
        );
  const canShorten = retries > 0 || timeoutOf(action) > SHORT_TIMEOUT_MS;
  return (
    <div className={styles.worst} data-fine={fine || undefined}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      <span title={fine ? undefined : texts.hangUp}>
        {texts.worst(retries)} <strong>{texts.seconds(worst.totalMs)}</strong>,{' '}
        {fine ? texts.fine(texts.seconds(worst.silentMs)) : <em>{texts.seconds(worst.silentMs)}</em>}
        {!fine && ` ${texts.hangUp}`}
      </span>
      {!fine && canShorten && (
        <button type="button" onClick={reduce} disabled={readOnly}>
          {retries > 0 ? texts.reduceRetries : texts.shortenTimeout}
        </button>
      )}
    </div>
  );
}
