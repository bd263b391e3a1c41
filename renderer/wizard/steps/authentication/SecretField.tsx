import { useState } from 'react';
import { Segmented } from '@renderer/components/Segmented';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import { useEdited } from '../../edited';
import { Field } from '../../fields/Field';
import { soleSecret } from './auth-kinds';
import { AuthTemplate } from './AuthTemplate';
import { SecretCard } from './SecretCard';
import { SecretName } from './SecretName';
import styles from './Secret.module.css';

interface Props {
  readonly label: string;
  readonly member: string;
  readonly template: string;
}

/** A credential: a secret of the keychain by its name. A template is possible, so that a parameter can be one. */
export function SecretField({ label, member, template }: Props) {
  const { action, edit } = useEdited();
  const name = soleSecret(template);
  const [asTemplate, setAsTemplate] = useState(name === null && template !== '');
  const path = ['request', 'auth', member];
  const write = (secret: string) =>
    edit([{ kind: 'set', path, value: `{{secret.${secret}}}` }], label, path.join('/'));
  return (
    <div className={styles.secret}>
      {asTemplate ? (
        <AuthTemplate label={label} member={member} value={template} />
      ) : (
        <>
          <Field label={label} beside>
            {({ id }) => <SecretName id={id} name={name ?? ''} onWrite={write} />}
          </Field>
          {name !== null && <SecretCard key={name} name={name} />}
        </>
      )}
      <div className={styles.how}>
        <Segmented
          label={texts.how(label)}
          value={asTemplate ? 'template' : 'secret'}
          segments={[
            { value: 'secret', label: texts.asSecret },
            { value: 'template', label: texts.asTemplate },
          ]}
          onChange={(how) => {
            setAsTemplate(how === 'template');
            if (how === 'secret' && name === null) write(`${action.id}-token`);
          }}
        />
      </div>
    </div>
  );
}
