import type { Auth } from '@shared/action/schema/request';
import { SectionHead } from '@renderer/components/SectionHead';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import { AddButton } from '../../AddButton';
import { useEdited } from '../../edited';
import { Choice } from '../../fields/Choice';
import { Field } from '../../fields/Field';
import { TemplateRows } from '../../fields/TemplateRows';
import { useList } from '../../fields/use-list';
import styles from '../../Step.module.css';
import { AuthTemplate } from './AuthTemplate';
import { SecretField } from './SecretField';

const PARAMS = ['request', 'auth', 'params'] as const;
const ways = [
  { value: 'basic', label: texts.send.basic },
  { value: 'body', label: texts.send.body },
] as const;

/** Client credentials: where the token is fetched, with what, and what else that server wants to hear. */
export function OAuthFields({ auth }: { readonly auth: Extract<Auth, { kind: 'oauth2' }> }) {
  const { edit } = useEdited();
  const params = useList(PARAMS, texts.param);
  const rows = auth.params ?? [];
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
      <div className={styles.section}>
        <SectionHead title={texts.params} hint={rows.length === 0 ? texts.paramsHint : undefined}>
          <AddButton label={texts.addParam} onClick={() => params.add({ name: 'audience', value: '' })} />
        </SectionHead>
        <TemplateRows
          label={texts.params}
          path={PARAMS}
          rows={rows}
          noun={texts.param}
          namePlaceholder="audience"
        />
      </div>
    </div>
  );
}
