import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { FoundSecret } from '@shared/ipc/found-secret';
import { IconButton } from '@renderer/components/IconButton';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { SectionHead } from '@renderer/components/SectionHead';
import { importTexts as texts } from '@renderer/texts/imports';
import { SecretName } from './SecretName';
import styles from './Import.module.css';

interface Props {
  readonly secrets: readonly FoundSecret[];
  readonly hint: string;
  /** Rejects with a FailureError when a name cannot be had. Absent: the names stay. */
  readonly onRename?: (from: string, to: string) => Promise<void>;
}

/** The literal credentials of an import: their new names, where they stood, and where they may go. */
export function FoundSecrets({ secrets, hint, onRename }: Props) {
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <section>
      <SectionHead title={texts.secrets} hint={hint} />
      <ul className={styles.secrets}>
        {secrets.map(({ name, where, hosts, known }) => (
          <li key={name} className={styles.secret}>
            {renamed === name && onRename ? (
              <SecretName name={name} onName={(to) => onRename(name, to)} onDone={() => setRenamed(null)} />
            ) : (
              <>
                <PlaceholderToken source="secret" text={name} />
                {onRename && (
                  <IconButton
                    icon={IconPencil}
                    size="xs"
                    label={texts.renameSecret(name)}
                    onClick={() => setRenamed(name)}
                  />
                )}
              </>
            )}
            <span className={styles.where}>{known ? texts.known : texts.secretFrom(where)}</span>
            <span className={styles.hosts}>{hosts.length > 0 ? texts.boundTo(hosts) : texts.unbound}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
