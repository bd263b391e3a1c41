import type { ExportedFile } from '@shared/platforms/platform';
import { SectionHead } from '@renderer/components/SectionHead';
import { formatTexts as texts } from '@renderer/texts/formats';
import styles from './Formats.module.css';

/** More lines than anybody reads in a dialog; drawing them all would hold the window up. */
const LINES = 400;

/** The files as they will be written. */
export function ExportedFiles({ files }: { readonly files: readonly ExportedFile[] }) {
  return (
    <section className={styles.column}>
      {files.length === 0 && <p className={styles.empty}>{texts.nothingChosen}</p>}
      {files.map(({ path, text }) => {
        const lines = text.replace(/\n$/, '').split('\n');
        return (
          <div key={path} className={styles.file}>
            <SectionHead title={path} />
            <pre className={`${styles.text ?? ''} selectable`} tabIndex={0} aria-label={path}>
              {lines.slice(0, LINES).join('\n')}
              {lines.length > LINES && `\n${texts.more(lines.length - LINES)}`}
            </pre>
          </div>
        );
      })}
    </section>
  );
}
