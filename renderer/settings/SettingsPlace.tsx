import { COLOR_SCHEMES } from '@shared/ipc/shell';
import { Segmented } from '@renderer/components/Segmented';
import { EnvironmentsSection } from '@renderer/environments/EnvironmentsSection';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { FactsSection } from './FactsSection';
import { KeysSection } from './keys/KeysSection';
import { NetworkSection } from './NetworkSection';
import { SecretsSection } from './SecretsSection';
import { Section } from './Section';
import styles from './Settings.module.css';

export function SettingsPlace() {
  const scheme = useSettings((state) => state.settings?.colorScheme) ?? 'system';
  return (
    <div className={styles.place}>
      <div className={styles.page}>
        <h1 className={styles.title}>{texts.title}</h1>
        <Section title={texts.appearance}>
          <div className={styles.line}>
            <span className={styles.name}>{texts.theme}</span>
            <Segmented
              label={texts.theme}
              value={scheme}
              segments={COLOR_SCHEMES.map((value) => ({ value, label: texts.schemes[value] }))}
              onChange={(colorScheme) => changeSettings({ colorScheme })}
            />
          </div>
        </Section>
        <Section title={texts.environments} hint={texts.environmentsHint}>
          <EnvironmentsSection />
        </Section>
        <Section title={texts.secrets} hint={texts.secretsHint}>
          <SecretsSection />
        </Section>
        <Section title={texts.keys} hint={texts.keysHint}>
          <KeysSection />
        </Section>
        <NetworkSection />
        <FactsSection />
      </div>
    </div>
  );
}
