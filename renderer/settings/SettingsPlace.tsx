import { Button } from '@mantine/core';
import { COLOR_SCHEMES, CONTRASTS } from '@shared/ipc/shell';
import { Segmented } from '@renderer/components/Segmented';
import { KeychainBanner } from '@renderer/secrets/KeychainBanner';
import { openEnvironment } from '@renderer/state/environment-focus';
import { openSecret } from '@renderer/state/secret-focus';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { EditorsSection } from './EditorsSection';
import { FactsSection } from './FactsSection';
import { KeysSection } from './keys/KeysSection';
import { LogSection } from './LogSection';
import { NetworkSection } from './NetworkSection';
import { Section } from './Section';
import styles from './Settings.module.css';

export function SettingsPlace() {
  const scheme = useSettings((state) => state.settings?.colorScheme) ?? 'system';
  const contrast = useSettings((state) => state.settings?.contrast) ?? 'system';
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
          <div className={styles.line}>
            <span className={styles.name}>{texts.contrast}</span>
            <Segmented
              label={texts.contrast}
              value={contrast}
              segments={CONTRASTS.map((value) => ({ value, label: texts.contrasts[value] }))}
              onChange={(chosen) => changeSettings({ contrast: chosen })}
            />
          </div>
        </Section>
        <EditorsSection />
        <Section title={texts.environments} hint={texts.environmentsHint}>
          <div className={styles.line}>
            <Button size="sm" onClick={() => openEnvironment(null)}>
              {texts.openEnvironments}
            </Button>
          </div>
        </Section>
        <Section title={texts.secrets} hint={texts.secretsHint}>
          <KeychainBanner />
          <div className={styles.line}>
            <Button size="sm" onClick={() => openSecret(null)}>
              {texts.openSecrets}
            </Button>
          </div>
        </Section>
        <LogSection />
        <Section title={texts.keys} hint={texts.keysHint}>
          <KeysSection />
        </Section>
        <NetworkSection />
        <FactsSection />
      </div>
    </div>
  );
}
