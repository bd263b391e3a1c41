import type { Failure } from '@shared/failure/failure';
import type { ResolvedValue } from '@shared/template/values';
import { Banner } from '@renderer/components/Banner';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { enterSecret } from '../enter-secret';
import panel from '../TestPanel.module.css';
import styles from './Request.module.css';

interface Props {
  readonly file: string;
  readonly failures: readonly Failure[];
  /** Secrets the request needs and this machine does not have. */
  readonly unset: readonly ResolvedValue[];
}

/** What keeps this request from being sent, named before anybody tries. */
export function MissingValues({ file, failures, unset }: Props) {
  if (failures.length === 0 && unset.length === 0) return null;
  return (
    <div className={styles.cannot}>
      <Banner tone="warn" title={texts.cannotSend}>
        <ul className={styles.missing}>
          {failures.map(({ message, hint }) => (
            <li key={message}>
              {message} {hint}
            </li>
          ))}
          {unset.map(({ ref, entry = '' }) => (
            <li key={ref}>
              <PlaceholderToken source="secret" text={entry} /> {texts.secretUnset}{' '}
              <button
                type="button"
                className={panel.link}
                onClick={() => enterSecret(file, ref.slice('secret.'.length), entry)}
              >
                {texts.enter}
              </button>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
