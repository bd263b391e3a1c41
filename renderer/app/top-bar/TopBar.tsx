import { UnstyledButton } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconHome,
  IconMoon,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import { IconButton } from '@renderer/components/IconButton';
import { KeyCap } from '@renderer/components/KeyCap';
import { shellTexts as texts } from '@renderer/texts/shell';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { showOverlay } from '@renderer/state/shell';
import { goTo, useTabs } from '@renderer/state/tabs';
import { useChord } from '../keyboard/use-chord';
import { EnvironmentMenu } from './EnvironmentMenu';
import { WorkspaceMenu } from './WorkspaceMenu';
import styles from './TopBar.module.css';

const themeIcons = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;
const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const;

export function TopBar() {
  const place = useTabs((state) => state.place);
  const scheme = useSettings((state) => state.settings?.colorScheme) ?? 'system';
  const chord = useChord('palette.open');
  return (
    <header className={styles.bar}>
      <IconButton
        icon={IconHome}
        label={texts.start}
        active={place === 'start'}
        onClick={() => goTo('start')}
      />
      <WorkspaceMenu />
      <UnstyledButton className={styles.search} onClick={() => showOverlay({ kind: 'palette', query: '' })}>
        <IconSearch size={14} stroke={1.75} aria-hidden />
        <span className={styles.searchText}>{texts.search}</span>
        {chord && <KeyCap keys={chord} />}
      </UnstyledButton>
      <div className={styles.end}>
        <EnvironmentMenu />
        <IconButton
          icon={themeIcons[scheme]}
          label={`${texts.theme[scheme]}. ${texts.themeButton(texts.theme[nextTheme[scheme]])}`}
          onClick={() => changeSettings({ colorScheme: nextTheme[scheme] })}
        />
        <IconButton
          icon={IconSettings}
          label={texts.settings}
          active={place === 'settings'}
          onClick={() => goTo('settings')}
        />
      </div>
    </header>
  );
}
