import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconFlask, IconFolderOpen, IconFolderPlus, IconSelector } from '@tabler/icons-react';
import { shellTexts as texts } from '@renderer/texts/shell';
import { loadRecent, openExample, openWorkspace, useWorkspace } from '@renderer/state/workspace';
import { showOverlay } from '@renderer/state/shell';
import styles from './TopBar.module.css';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** The name of the workspace; behind it the recent ones and the ways to another. */
export function WorkspaceMenu() {
  const view = useWorkspace((state) => state.view);
  const recent = useWorkspace((state) => state.recent);
  const others = recent.filter(({ folder }) => folder !== view?.folder).slice(0, 8);
  return (
    <Menu position="bottom-start" width={340} onOpen={() => void loadRecent()}>
      <Menu.Target>
        <UnstyledButton
          className={styles.name}
          aria-label={`${view?.workspace.name ?? texts.noWorkspace}. ${texts.workspaceMenu}`}
          title={view?.folder}
        >
          <span>{view?.workspace.name ?? texts.noWorkspace}</span>
          <IconSelector {...icon} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {view && (
          <>
            <Menu.Label>{texts.current}</Menu.Label>
            <Menu.Item leftSection={<IconCheck {...icon} />}>
              <span className={styles.item}>
                {view.workspace.name}
                <span className={styles.itemHint}>{view.folder}</span>
              </span>
            </Menu.Item>
          </>
        )}
        {others.length > 0 && <Menu.Label>{texts.recent}</Menu.Label>}
        {others.map(({ folder, name }) => (
          <Menu.Item key={folder} onClick={() => void openWorkspace(folder)}>
            <span className={styles.item}>
              {name}
              <span className={styles.itemHint}>{folder}</span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={() => void openWorkspace()}>
          {texts.openFolder}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderPlus {...icon} />}
          onClick={() => showOverlay({ kind: 'new-workspace' })}
        >
          {texts.newWorkspace}
        </Menu.Item>
        {view?.example !== true && (
          <Menu.Item leftSection={<IconFlask {...icon} />} onClick={() => void openExample()}>
            {texts.openExample}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
