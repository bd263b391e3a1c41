import { SectionHead } from '@renderer/components/SectionHead';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { FindingsAt } from '../../findings/FindingsAt';
import { StepFrame } from '../../StepFrame';
import { EmptyState } from '@renderer/components/EmptyState';
import styles from '../../Step.module.css';
import { AUTH_KINDS, authOf } from './auth-kinds';
import { AuthFields } from './AuthFields';
import { KeychainBanner } from '@renderer/secrets/KeychainBanner';
import { CredentialTest } from './CredentialTest';

const AUTH = ['request', 'auth'] as const;
const kinds = AUTH_KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }));

/** Step 2: where the credential goes, and which secret it is. */
export function AuthenticationStep() {
  const { action, edit } = useEdited();
  if (!action.request) {
    return (
      <StepFrame step="authentication" claimed={[]}>
        <EmptyState title={texts.noRequest}>{texts.noRequestText}</EmptyState>
      </StepFrame>
    );
  }
  const auth = action.request.auth ?? { kind: 'none' as const };
  return (
    <StepFrame step="authentication" claimed={[AUTH]}>
      <div className={styles.section}>
        <SectionHead title={texts.placement} hint={texts.sentences[auth.kind]} />
        <div className={styles.row}>
          <Choice
            label={texts.placement}
            place={AUTH}
            width={240}
            value={auth.kind}
            choices={kinds}
            onChoose={(kind) =>
              edit(
                [{ kind: 'set', path: AUTH, value: authOf(kind, auth, `${action.id}-token`) }],
                texts.placement,
              )
            }
          />
        </div>
      </div>
      {auth.kind !== 'none' && <KeychainBanner />}
      <AuthFields auth={auth} />
      <FindingsAt place={AUTH} />
      <CredentialTest auth={auth} />
    </StepFrame>
  );
}
