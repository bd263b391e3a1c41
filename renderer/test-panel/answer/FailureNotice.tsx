import { Button } from '@mantine/core';
import type { Failure } from '@shared/failure/failure';
import { Banner } from '@renderer/components/Banner';
import { setStep } from '@renderer/state/tabs';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import styles from './Answer.module.css';

/** Failures that are mended where the credential stands. */
const CREDENTIAL = new Set(['secret-missing', 'secret-host', 'oauth-token']);

/** Why a run failed and what to do; where a form can mend it, the way there. */
export function FailureNotice({ file, failure }: { readonly file: string; readonly failure: Failure }) {
  return (
    <div className={styles.notice}>
      <Banner tone="err" title={failure.message}>
        {failure.hint}
        {CREDENTIAL.has(failure.class) && (
          <div className={styles.mend}>
            <Button size="sm" onClick={() => setStep(file, 'authentication')}>
              {texts.toCredential}
            </Button>
          </div>
        )}
      </Banner>
    </div>
  );
}
