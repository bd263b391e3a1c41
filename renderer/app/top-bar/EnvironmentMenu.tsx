import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconCloudCog, IconKey } from '@tabler/icons-react';
import { Dot } from '@renderer/components/Dot';
import { EnvironmentValues } from '@renderer/environments/EnvironmentValues';
import { shellTexts as texts } from '@renderer/texts/shell';
import { environmentTexts } from '@renderer/texts/environments';
import { chooseEnvironment, useEnvironment } from '@renderer/state/environment';
import { openEnvironment } from '@renderer/state/environment-focus';
import { openSecret } from '@renderer/state/secret-focus';
import { setEnvironmentMenu, useShell } from '@renderer/state/shell';
import { useWorkspace } from '@renderer/state/workspace';
import styles from './TopBar.module.css';

const check = <IconCheck size={14} stroke={2} aria-hidden />;

/** The environment that runs and previews use, in its own colour. */
export function EnvironmentMenu() {
  const current = useEnvironment();
  const environments = useWorkspace((state) => state.view?.environments) ?? [];
  const opened = useShell((state) => state.environmentMenu);
  return (
    <Menu position="bottom-end" width={340} opened={opened} onChange={setEnvironmentMenu}>
      <Menu.Target>
        <UnstyledButton
          className={styles.environment}
          aria-label={`${current?.name ?? texts.noEnvironment}. ${texts.environmentMenu}`}
        >
          <Dot color={current && (current.color ?? 'var(--ab-ctl)')} />
          <span>{current?.name ?? texts.noEnvironment}</span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {environments.map(({ name, color, production }) => (
          <Menu.Item
            key={name}
            leftSection={<Dot color={color ?? 'var(--ab-ctl)'} />}
            rightSection={name === current?.name ? check : undefined}
            onClick={() => chooseEnvironment(name)}
          >
            {name}{' '}
            {production && name !== texts.production && (
              <span className={styles.production}>{texts.production}</span>
            )}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<Dot color={null} />}
          rightSection={current === null ? check : undefined}
          onClick={() => chooseEnvironment(null)}
        >
          <span className={styles.item}>
            {texts.noEnvironment}
            <span className={styles.itemHint}>{texts.noEnvironmentHint}</span>
          </span>
        </Menu.Item>
        {current !== null && <EnvironmentValues environments={environments} name={current.name} />}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCloudCog size={14} stroke={1.75} />}
          onClick={() => openEnvironment(null)}
        >
          {environmentTexts.menu.environments}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={14} stroke={1.75} />} onClick={() => openSecret(null)}>
          {environmentTexts.menu.secrets}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
