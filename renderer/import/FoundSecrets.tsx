import type { FoundSecret } from '@shared/ipc/imports';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { SectionHead } from '@renderer/components/SectionHead';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

interface Props {
  readonly secrets: readonly FoundSecret[];
  readonly hint: string;
}

/** The literal credentials of an import: their new names, where they stood, and where they may go. */
export function FoundSecrets({ secrets, hint }: Props) {
  return (
    <section>
      <SectionHead title={texts.secrets} hint={hint} />
      <ul className={styles.secrets}>
        {secrets.map(({ name, where, hosts, known }) => (
          <li key={name} className={styles.secret}>
            <PlaceholderToken source="secret" text={name} />
            <span className={styles.where}>{known ? texts.known : texts.secretFrom(where)}</span>
            <span className={styles.hosts}>{hosts.length > 0 ? texts.boundTo(hosts) : texts.unbound}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
