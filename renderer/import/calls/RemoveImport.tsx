import { Button, Popover } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { removeImport } from '@renderer/state/import-calls';
import { attempt } from '@renderer/state/notice';
import { importCallTexts as texts } from '@renderer/texts/import-calls';
import styles from './Calls.module.css';

/** Takes what one import brought out of the log again. Asks, since only the file can bring it back. */
export function RemoveImport({ importId }: { readonly importId: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <Popover opened={asked} onChange={setAsked} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          size="sm"
          variant="subtle"
          leftSection={<IconTrash size={14} stroke={1.75} aria-hidden />}
          onClick={() => setAsked(true)}
        >
          {texts.remove}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.question}>
        <p>{texts.removeQuestion}</p>
        <Button
          size="sm"
          color="red"
          onClick={() => {
            setAsked(false);
            attempt(() => removeImport(importId));
          }}
        >
          {texts.reallyRemove}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
