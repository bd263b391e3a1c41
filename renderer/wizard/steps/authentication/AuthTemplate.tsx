import { authenticationTexts as texts } from '@renderer/texts/authentication';
import { useEdited, writeOrRemove } from '../../edited';
import { Field } from '../../fields/Field';
import { TemplateBox } from '../../fields/TemplateBox';
import { useBroken } from '../../fields/use-broken';

interface Props {
  readonly label: string;
  readonly member: string;
  readonly value: string;
  /** An empty text is refused. */
  readonly needed?: boolean;
  /** An empty text removes the key. */
  readonly optional?: boolean;
}

const AUTH = ['request', 'auth'] as const;

/** One text of the authentication that is no secret: user name, header name, client id. */
export function AuthTemplate({ label, member, value, needed, optional }: Props) {
  const { action, edit } = useEdited();
  const broken = useBroken(AUTH);
  return (
    <Field label={label} beside>
      {({ id }) => (
        <TemplateBox
          place={[...AUTH, member]}
          id={id}
          value={value}
          broken={broken}
          onWrite={(text) => {
            if (needed && text === '') return texts.nameEmpty;
            const path = [...AUTH, member];
            edit(
              writeOrRemove(action, path, optional && text === '' ? undefined : text),
              label,
              path.join('/'),
            );
            return null;
          }}
        />
      )}
    </Field>
  );
}
