import type { Auth } from '@shared/action/schema/request';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import styles from '../../Step.module.css';
import { AuthTemplate } from './AuthTemplate';
import { OAuthFields } from './OAuthFields';
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
