import type { ImportPreview } from '@shared/ipc/imports';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { SectionHead } from '@renderer/components/SectionHead';
import { useEnvironment } from '@renderer/state/environment';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

/** The addresses that the actions take from an environment. */
export function FoundValues({ values }: Pick<ImportPreview, 'values'>) {
  const environment = useEnvironment();
  return (
    <section>
      <SectionHead title={texts.values} hint={texts.valuesHint(environment?.name ?? null)} />
      <ul className={styles.secrets}>
        {values.map(({ name, value }) => (
          <li key={name} className={styles.secret}>
            <PlaceholderToken source="environment" text={name} />
            <span className={styles.where}>{value ?? texts.noValue}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
