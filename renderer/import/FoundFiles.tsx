import type { FoundFile } from '@shared/ipc/imports';
import { SectionHead } from '@renderer/components/SectionHead';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

/** Environments and mocks that come along; what is there already is listed among what is left out. */
export function FoundFiles({ files }: { readonly files: readonly FoundFile[] }) {
  return (
    <section>
      <SectionHead title={texts.files} hint={texts.filesHint} />
      <ul className={styles.secrets}>
        {files.map(({ path, what }) => (
          <li key={path} className={styles.secret}>
            <code className={styles.sourceName}>{path}</code>
            <span className={styles.where}>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
