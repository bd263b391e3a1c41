import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { FoundSource } from '@shared/ipc/imports';
import { SectionHead } from '@renderer/components/SectionHead';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

/** What each file was and holds, or why it cannot be used. */
export function FoundSources({ sources }: { readonly sources: readonly FoundSource[] }) {
  return (
    <section>
      <SectionHead title={texts.sources(sources.length)} />
      <ul className={`${styles.secrets ?? ''} ${styles.sources ?? ''}`}>
        {sources.map((source, index) => {
          const { name, format, failure } = source;
          const Glyph = failure === null ? IconCircleCheck : IconCircleX;
          return (
            <li key={index} className={styles.secret}>
              <Glyph
                size={14}
                stroke={2}
                className={failure === null ? styles.used : styles.unused}
                aria-hidden
              />
              <code className={styles.sourceName} title={name ?? undefined}>
                {name}
              </code>
              <span className={styles.where} title={failure ?? undefined}>
                {failure ?? `${format ?? ''}: ${texts.sourceHolds(source)}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
