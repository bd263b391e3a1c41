import { Switch } from '@mantine/core';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { Section } from './Section';
import styles from './Settings.module.css';

/** Code editors, or plain text fields in their place. */
export function EditorsSection() {
  const plain = useSettings((state) => state.settings?.plainEditors ?? false);
  return (
    <Section title={texts.editors} hint={texts.editorsHint}>
      <div className={styles.line}>
        <Switch
          label={texts.plainEditors}
          checked={plain}
          onChange={(event) => changeSettings({ plainEditors: event.currentTarget.checked })}
        />
      </div>
    </Section>
  );
}
