import { SectionHead } from '@renderer/components/SectionHead';
import { importCallTexts } from '@renderer/texts/import-calls';
import { importTexts as texts } from '@renderer/texts/imports';
import styles from './Import.module.css';

interface Props {
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
}

/** More of one reason are counted: a page of a browser loads hundreds of pictures. */
const NAMED = 5;

/** What an import leaves out, by the reason. */
export function LeftOut({ skipped }: Props) {
  const reasons = new Map<string, string[]>();
  for (const { what, why } of skipped) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  return (
    <section>
      <SectionHead title={texts.skipped} />
      <ul className={styles.lines}>
        {[...reasons].map(([why, items]) => (
          <li key={why}>{lineOf(why, items)}</li>
        ))}
      </ul>
    </section>
  );
}

function lineOf(why: string, items: readonly string[]): string {
  const named = [...new Set(items)].slice(0, NAMED);
  const rest = items.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` ${importCallTexts.andMore(rest)}` : ''}: ${why}`;
}
