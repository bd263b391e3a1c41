import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { useEdited } from '../../edited';
import styles from './Parameters.module.css';

interface Props {
  readonly id: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** The values a parameter may have. Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function EnumValues({ id, values, onChange }: Props) {
  const { readOnly } = useEdited();
  const [typed, setTyped] = useState('');
  const add = () => {
    const fresh = typed
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== '' && !values.includes(value));
    if (fresh.length > 0) onChange([...values, ...fresh]);
    setTyped('');
  };
  return (
    <span className={styles.values}>
      {values.map((value) => (
        <span key={value} className={styles.value}>
          {value}
          <button
            type="button"
            aria-label={texts.removeValue(value)}
            disabled={readOnly}
            onClick={() => onChange(values.filter((other) => other !== value))}
          >
            <IconX size={10} stroke={2} aria-hidden />
          </button>
        </span>
      ))}
      <input
        id={id}
        value={typed}
        readOnly={readOnly}
        placeholder={values.length === 0 ? texts.anyValue : ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ',') {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
            onChange(values.slice(0, -1));
          }
        }}
      />
    </span>
  );
}
