import type { ExportedFile } from '@shared/platforms/platform';
import { platformTexts as texts } from '@renderer/texts/platforms';
import styles from './Platforms.module.css';

/** The exported files, as they are written; read-only, since they follow from the document. */
export function FilePart({ files }: { readonly files: readonly ExportedFile[] }) {
  return (
    <div className={styles.panelBody} tabIndex={0} role="region" aria-label={texts.views.file}>
      {files.map(({ path, text }) => (
        <section key={path} className={styles.file}>
          <h3 className={styles.path}>{path}</h3>
          <pre className={`${styles.lines ?? ''} selectable`}>
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
