import type { Parameter } from '@shared/action/schema/parameter';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { textOfPlain } from './plain-text';

const inputTypes: Readonly<Record<string, string>> = {
  integer: 'number',
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
};

interface Props {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The control a customer is given for a field: a choice, several lines, or a line of its type. */
export function FormInput({ parameter, value, onChange }: Props) {
  if (parameter.enum) {
    return (
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{texts.chooseOne}</option>
        {parameter.enum.map((each, index) => (
          <option key={textOfPlain(each)} value={textOfPlain(each)}>
            {parameter.labels?.[index] ?? textOfPlain(each)}
          </option>
        ))}
      </select>
    );
  }
  if (parameter.multiline) {
    return <textarea rows={3} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  if (parameter.type === 'boolean') {
    return (
      <input
        type="checkbox"
        checked={value === 'true'}
        onChange={(event) => onChange(String(event.currentTarget.checked))}
      />
    );
  }
  return (
    <input
      type={inputTypes[parameter.type] ?? 'text'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
