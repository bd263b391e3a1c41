import { Button, Menu } from '@mantine/core';
import { IconClipboard, IconFileImport } from '@tabler/icons-react';
import { chooseFile, reviewClipboard } from '@renderer/state/imports';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Logs.module.css';

/** The way in for calls that a platform made: from the clipboard or from files. */
export function ImportCalls() {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}>
          {texts.importCalls}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconClipboard size={16} stroke={1.75} aria-hidden />}
          onClick={() => void reviewClipboard()}
        >
          {texts.importClipboard}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />} onClick={chooseFile}>
          {texts.importFiles}
        </Menu.Item>
        <p className={styles.importNote}>{texts.importNote}</p>
      </Menu.Dropdown>
    </Menu>
  );
}
