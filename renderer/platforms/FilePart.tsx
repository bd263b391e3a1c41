import type { ExportedFile } from '@shared/platforms/platform';
import { CodeEditor } from '@renderer/editor/CodeEditor';
import { platformTexts as texts } from '@renderer/texts/platforms';
import styles from './FilePart.module.css';

/** The exported files, as they are written; read-only, since they follow from the document. */
export function FilePart({ files }: { readonly files: readonly ExportedFile[] }) {
  return (
    <div className={styles.files} role="region" aria-label={texts.views.file}>
      {files.map(({ path, text }) => (
        <section key={path} className={styles.file}>
          <h3 className={styles.path}>{path}</h3>
          <div className={styles.text}>
            <CodeEditor language="json-template" look="box" text={text} label={path} readOnly wrap />
          </div>
        </section>
      ))}
    </div>
  );
}
