import type { Parameter } from '@shared/action/schema/parameter';
import { SectionHead } from '@renderer/components/SectionHead';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import styles from '../../Step.module.css';
import own from './FormPreview.module.css';
import { textOfPlain } from './plain-text';

/** The form as a customer sees it in the chat; it can be tried, nothing of it is kept. */
export function FormPreview() {
  const { action } = useEdited();
  return (
    <div className={styles.section}>
      <SectionHead title={texts.preview} />
      <form className={own.form} aria-label={texts.preview} onSubmit={(event) => event.preventDefault()}>
        <strong>{action.name}</strong>
        {action.parameters.map((parameter) => (
          <label key={parameter.name} className={own.field}>
            <span>
              {parameter.label ?? parameter.name}
              {parameter.required && <span className={own.star}> *</span>}
            </span>
            <Input parameter={parameter} />
            {parameter.help && <small>{parameter.help}</small>}
          </label>
        ))}
        <span className={own.send} aria-hidden>
          {texts.send}
        </span>
      </form>
    </div>
  );
}

const inputTypes: Readonly<Record<string, string>> = {
  integer: 'number',
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
  boolean: 'checkbox',
};

function Input({ parameter }: { readonly parameter: Parameter }) {
  const initial = textOfPlain(parameter.default);
  if (parameter.enum) {
    return (
      <select defaultValue={initial} key={initial}>
        <option value="">{texts.chooseOne}</option>
        {parameter.enum.map((value, index) => (
          <option key={textOfPlain(value)} value={textOfPlain(value)}>
            {parameter.labels?.[index] ?? textOfPlain(value)}
          </option>
        ))}
      </select>
    );
  }
  if (parameter.multiline) return <textarea rows={3} defaultValue={initial} key={initial} />;
  return <input type={inputTypes[parameter.type] ?? 'text'} defaultValue={initial} key={initial} />;
}
