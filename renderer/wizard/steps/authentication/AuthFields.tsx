import type { Auth } from '@shared/action/schema/request';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { Field } from '../../fields/Field';
import styles from '../../Step.module.css';
import { AuthTemplate } from './AuthTemplate';
import { SecretField } from './SecretField';

/** The fields of one placement, in the order in which the API's documentation names them. */
export function AuthFields({ auth }: { readonly auth: Auth }) {
  switch (auth.kind) {
    case 'none':
      return null;
    case 'bearer':
      return (
        <div className={styles.card}>
          <SecretField label={texts.token} member="token" template={auth.token} />
        </div>
      );
    case 'basic':
      return (
        <div className={styles.card}>
          <AuthTemplate label={texts.username} member="username" value={auth.username} />
          <SecretField label={texts.password} member="password" template={auth.password} />
        </div>
      );
    case 'header':
    case 'query':
    case 'body':
      return (
        <div className={styles.card}>
          <AuthTemplate label={texts.names[auth.kind]} member="name" value={auth.name} needed />
          <SecretField label={texts.key} member="value" template={auth.value} />
        </div>
      );
    case 'oauth2':
      return <OAuthFields auth={auth} />;
  }
}

const ways = [
  { value: 'basic', label: texts.send.basic },
  { value: 'body', label: texts.send.body },
] as const;

function OAuthFields({ auth }: { readonly auth: Extract<Auth, { kind: 'oauth2' }> }) {
  const { edit } = useEdited();
  return (
    <div className={styles.card}>
      <AuthTemplate label={texts.tokenUrl} member="tokenUrl" value={auth.tokenUrl} />
      <AuthTemplate label={texts.clientId} member="clientId" value={auth.clientId} />
      <SecretField label={texts.clientSecret} member="clientSecret" template={auth.clientSecret} />
      <AuthTemplate label={texts.scope} member="scope" value={auth.scope ?? ''} optional />
      <Field label={texts.sendAs} beside>
        {({ id }) => (
          <Choice
            id={id}
            label={texts.sendAs}
            width={200}
            value={auth.send ?? 'basic'}
            choices={ways}
            onChoose={(way) =>
              edit([{ kind: 'set', path: ['request', 'auth', 'send'], value: way }], texts.sendAs)
            }
          />
        )}
      </Field>
    </div>
  );
}
