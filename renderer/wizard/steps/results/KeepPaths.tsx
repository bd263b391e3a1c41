import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { resultsTexts as texts } from '@renderer/texts/results';
import { useEdited } from '../../edited';
import { useDraft } from '../../fields/use-draft';
import styles from '../variables/Parameters.module.css';

/** What is being added has no place of its own in the list. */
const PLACE = ['response', 'keep', '+'] as const;

interface Props {
  readonly paths: readonly string[];
  /** The path of the row of the answer one stands on. */
  readonly offered: string | null;
  readonly onChange: (paths: readonly string[]) => void;
}

/** The JSONPaths that are kept; Enter adds one, Backspace in the empty field takes the last away. */
export function KeepPaths({ paths, offered, onChange }: Props) {
  const { readOnly } = useEdited();
  const draft = useDraft('', (text) => (text === '' ? null : texts.pathProblem), PLACE, false);
  const [live, setLive] = useState<string | null>(null);
  const typed = live ?? draft.text;
  const add = () => {
    const path = typed.trim();
    if (path !== '' && !path.startsWith('$')) {
      draft.write(typed);
      setLive(null);
      return;
    }
    if (path !== '' && !paths.includes(path)) onChange([...paths, path]);
    draft.drop();
    setLive(null);
  };
  const wrong = typed !== '' && !typed.startsWith('$');
  return (
    <span className={styles.values}>
      {paths.map((path) => (
        <span key={path} className={styles.value}>
          {path}
          <button
            type="button"
            disabled={readOnly}
            aria-label={texts.removePath(path)}
            onClick={() => onChange(paths.filter((other) => other !== path))}
          >
            <IconX size={10} stroke={2} aria-hidden />
          </button>
        </span>
      ))}
      {offered !== null && !readOnly && typed === '' && !paths.includes(offered) && (
        <button type="button" className={styles.offered} onClick={() => onChange([...paths, offered])}>
          {texts.keepAt(offered)}
        </button>
      )}
      <input
        value={typed}
        readOnly={readOnly}
        aria-label={texts.addPath}
        aria-invalid={wrong}
        title={wrong ? texts.pathProblem : undefined}
        placeholder={paths.length === 0 ? texts.everything : texts.addPath}
        spellCheck={false}
        onChange={(event) => setLive(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) {
            event.preventDefault();
            add();
          } else if (event.key === 'Backspace' && typed === '' && paths.length > 0) {
            onChange(paths.slice(0, -1));
          }
        }}
      />
    </span>
  );
}
