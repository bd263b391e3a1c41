import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { isBoundTo } from '@shared/secrets/hosts';
import { authenticationTexts as texts } from '@renderer/texts/authentication';
import styles from './Secret.module.css';

interface Props {
  readonly hosts: readonly string[];
  /** Where this request goes now. */
  readonly host: string | null;
  readonly onBind: (host: string) => void;
}

/** The hosts a secret may be sent to; a new one is allowed only by hand. */
export function SecretHosts({ hosts, host, onBind }: Props) {
  const isNew = host !== null && !isBoundTo(hosts, host);
  return (
    <div className={styles.hosts}>
      <span className={styles.hostsLabel}>{texts.hosts}</span>
      {hosts.map((each) => (
        <span key={each} className={styles.host}>
          {each}
        </span>
      ))}
      {hosts.length === 0 && <span className={styles.none}>{texts.noHosts}</span>}
      {isNew && (
        <span className={styles.newHost}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
          {texts.newHost(host)}
          <Button size="xs" onClick={() => onBind(host)}>
            {texts.allow}
          </Button>
        </span>
      )}
    </div>
  );
}
