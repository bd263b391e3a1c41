import type { ExportedFile } from '@shared/platforms/platform';
import styles from './Platforms.module.css';

/** The exported files, as they are written; read-only, since they follow from the document. */
export function FilePart({ files }: { readonly files: readonly ExportedFile[] }) {
  return (
    <div className={styles.panelBody}>
      {files.map(({ path, text }) => (
        <section key={path} className={styles.file}>
          <h3 className={styles.path}>{path}</h3>
          <pre className={`${styles.lines ?? ''} selectable`} tabIndex={0} aria-label={path}>
            {text
              .replace(/\n$/, '')
              .split('\n')
              .map((line, index) => (
                <span key={index} className={styles.codeLine}>
                  {line}
                  {'\n'}
                </span>
              ))}
          </pre>
        </section>
      ))}
    </div>
  );
}
