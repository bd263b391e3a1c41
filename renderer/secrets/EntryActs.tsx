import { Button } from '@mantine/core';
import { attempt, tell } from '@renderer/state/notice';
import { removeSecret } from '@renderer/state/secrets';
import { secretTexts as texts } from '@renderer/texts/secrets';
import type { EntryRow } from './entry-rows';
import styles from './Secrets.module.css';

interface Props {
  readonly name: string;
  readonly row: EntryRow;
  readonly onEdit: () => void;
}

/** Sets, replaces or removes the entry of one line. Where another entry is sent, this one has nothing to set. */
export function EntryActs({ name, row: { environment, own, state, view }, onEdit }: Props) {
  const gone = environment !== null && view === null;
  const act = own ? texts.replace : state === 'inherited' ? texts.setHere : texts.set;
  const remove = async () => {
    await removeSecret({ name, environment });
    tell(texts.removed(name));
  };
  return (
    <span className={styles.acts}>
      {state !== 'alias' && !gone && (
        <Button size="xs" aria-label={texts.actOn(act, name, environment)} onClick={onEdit}>
          {act}
        </Button>
      )}
      {own && (
        <Button
          size="xs"
          aria-label={texts.actOn(texts.remove, name, environment)}
          onClick={() => attempt(remove)}
        >
          {texts.remove}
        </Button>
      )}
    </span>
  );
}
