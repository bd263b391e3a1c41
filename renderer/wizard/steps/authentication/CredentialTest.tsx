import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Auth } from '@shared/action/schema/request';
import type { CredentialVerdict } from '@shared/response/credential-verdict';
import { Banner } from '@renderer/components/Banner';
import { SectionHead } from '@renderer/components/SectionHead';
import { milliseconds } from '@renderer/components/time-scale';
import { useEnvironment } from '@renderer/state/environment';
import { authenticationTexts } from '@renderer/texts/authentication';
import { useEdited } from '../../edited';
import { TemplateBox } from '../../fields/TemplateBox';
import { useCredentialTest } from './use-credential-test';
import styles from '../../Step.module.css';
import own from './Secret.module.css';

const texts = authenticationTexts.test;
const tones = { accepted: 'ok', refused: 'err', unknown: 'warn' } as const;

/** Asks the API with nothing but the credential, so that "401" is known before the rest of the action is made. */
export function CredentialTest({ auth }: { readonly auth: Auth }) {
  const { file, action } = useEdited();
  const environment = useEnvironment();
  const [typed, setTyped] = useState<string | null>(null);
  const url = typed ?? action.request?.url ?? '';
  const subject = JSON.stringify([auth, url, environment?.name]);
  const { running, verdict, start, cancel } = useCredentialTest(file, subject);
  if (auth.kind === 'none') return null;
  return (
    <div className={styles.section}>
      <SectionHead title={texts.title} hint={auth.kind === 'body' ? texts.inBody : texts.hint} />
      {auth.kind !== 'body' && (
        <>
          <div className={styles.row}>
            <span className={own.url}>
              <TemplateBox
                place={['request', 'auth', 'test']}
                label={texts.url}
                value={url}
                placeholder={texts.urlPlaceholder}
                onWrite={(text) => {
                  setTyped(text);
                  return null;
                }}
              />
            </span>
            {running ? (
              <Button onClick={cancel}>{texts.cancel}</Button>
            ) : (
              <Button
                disabled={url.trim() === ''}
                onClick={() => void start(typed === null || typed.trim() === '' ? null : typed.trim())}
              >
                {auth.kind === 'oauth2' ? texts.runWithToken : texts.run}
              </Button>
            )}
          </div>
          {verdict && <Verdict verdict={verdict} />}
        </>
      )}
    </div>
  );
}

function Verdict({ verdict: { verdict, message, hint, token } }: { readonly verdict: CredentialVerdict }) {
  return (
    <Banner tone={tones[verdict]} title={texts.verdicts[verdict]}>
      {token && `${texts.token(token.status, milliseconds(token.durationMs))} `}
      {message} {hint}
    </Banner>
  );
}
