import { Button } from '@mantine/core';
import type { NetworkFile } from '@shared/ipc/network';
import { chooseNetworkFile, removeNetworkFile, useNetwork } from '@renderer/state/network';
import { networkTexts as texts } from '@renderer/texts/network';
import { RefusedLine } from './RefusedLine';
import styles from './Settings.module.css';

interface Props {
  readonly file: NetworkFile;
  readonly title: string;
  /** What it means that no file is chosen. */
  readonly none: string;
  readonly path: string | null;
  readonly keyPath?: string | null;
}

/** One certificate file: which it is, choose it, remove it. Main shows the dialog and reads the file. */
export function NetworkFileLine({ file, title, none, path, keyPath = null }: Props) {
  const refused = useNetwork((state) => (state.refused?.what === file ? state.refused.failure : null));
  const act = path === null ? texts.choose : texts.chooseOther;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>{title}</span>
        {path === null ? (
          <span className={styles.value}>{none}</span>
        ) : (
          <span className={`${styles.value ?? ''} ${styles.path ?? ''} selectable`}>
            {path}
            {keyPath !== null && <span className={styles.second}>{texts.key(keyPath)}</span>}
          </span>
        )}
        <span className={styles.acts}>
          <Button
            size="xs"
            aria-label={texts.labelOf(act, title)}
            onClick={() => void chooseNetworkFile(file)}
          >
            {act}
          </Button>
          {path !== null && (
            <Button
              size="xs"
              aria-label={texts.labelOf(texts.remove, title)}
              onClick={() => void removeNetworkFile(file)}
            >
              {texts.remove}
            </Button>
          )}
        </span>
      </div>
      {refused && <RefusedLine failure={refused} />}
    </>
  );
}
