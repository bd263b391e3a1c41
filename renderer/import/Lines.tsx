import { SectionHead } from '@renderer/components/SectionHead';
import styles from './Import.module.css';

/** What a person should know of an import, a sentence a line. */
export function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <SectionHead title={title} />
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
