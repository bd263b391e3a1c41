import { Button } from '@mantine/core';
import { useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import { Banner } from '@renderer/components/Banner';
import { startRun } from '@renderer/state/runs';
import { bindSecret } from '@renderer/state/secrets';
import { setStep } from '@renderer/state/tabs';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { enterSecret } from '../enter-secret';
import styles from './Answer.module.css';

interface Props {
  readonly file: string;
  readonly failure: Failure;
  /** Where the run happened; null: in no environment. */
  readonly environment: string | null;
}

/** Why a run failed and what to do; where a click can mend it, the button for that. */
export function FailureNotice({ file, failure, environment }: Props) {
  return (
    <div className={styles.notice}>
      <Banner tone={failure.class === 'aborted' ? 'idle' : 'err'} title={failure.message}>
        {failure.hint}
        <Mend file={file} failure={failure} environment={environment} />
      </Banner>
    </div>
  );
}

function Mend({ file, failure, environment }: Props) {
  const { secret } = failure;
  if (failure.class === 'secret-host' && secret?.host !== undefined) {
    const { name, entry, host } = secret;
    return <AllowHost file={file} name={name} entry={entry} host={host} environment={environment} />;
  }
  if (secret !== undefined) {
    return (
      <div className={styles.mend}>
        <Button size="sm" onClick={() => enterSecret(file, secret.name, secret.entry)}>
          {texts.enterSecret(secret.name)}
        </Button>
      </div>
    );
  }
  if (failure.class !== 'secret-host' && failure.class !== 'oauth-token') return null;
  return (
    <div className={styles.mend}>
      <Button size="sm" onClick={() => setStep(file, 'authentication')}>
        {texts.toCredential}
      </Button>
    </div>
  );
}

interface AllowProps {
  readonly file: string;
  readonly name: string;
  readonly entry: string;
  readonly host: string;
  readonly environment: string | null;
}

/** Sending a secret to a new host takes the person's own click. */
function AllowHost({ file, name, entry, host, environment }: AllowProps) {
  const [refused, setRefused] = useState<Failure | null>(null);
  const allow = async () => {
    try {
      await bindSecret({ name: entry, environment }, host);
    } catch (error) {
      setRefused(toFailure(error));
      return;
    }
    await startRun(file);
  };
  return (
    <div className={styles.mend}>
      <Button size="sm" onClick={() => void allow()}>
        {texts.sendTo(name, host)}
      </Button>
      {refused && (
        <span role="alert">
          {refused.message} {refused.hint}
        </span>
      )}
    </div>
  );
}
