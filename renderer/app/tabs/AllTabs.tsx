import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { badgeOfAction } from '@renderer/components/method';
import { IconButton } from '@renderer/components/IconButton';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { useDocuments } from '@renderer/state/documents';
import { titleOf } from '@renderer/state/documents/document';
import { openTab, useTabs } from '@renderer/state/tabs';
import { TabMarks } from './TabMarks';
import styles from './TabStrip.module.css';

/** Every open action by name, for when the strip has no room for all. */
export function AllTabs() {
  const tabs = useTabs((state) => state.tabs);
  const current = useTabs((state) => state.current);
  const documents = useDocuments((state) => state.documents);
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <IconButton icon={IconChevronDown} label={texts.allTabs(tabs.length)} />
      </Menu.Target>
      <Menu.Dropdown className={styles.all}>
        {tabs.map(({ file }) => {
          const document = documents.get(file);
          const badge = document?.lastValid && badgeOfAction(document.lastValid);
          return (
            <Menu.Item
              key={file}
              classNames={{ itemLabel: styles.label }}
              leftSection={badge && <MethodBadge badge={badge} />}
              rightSection={file === current ? <IconCheck size={14} stroke={2} aria-hidden /> : undefined}
              onClick={() => openTab(file)}
            >
              <span className={styles.listed}>
                <span className={styles.name}>{document ? titleOf(document) : file}</span>
                {document && <TabMarks document={document} />}
              </span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
