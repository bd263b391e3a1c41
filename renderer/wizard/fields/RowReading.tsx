import type { RequestRow } from '@shared/action/schema/request';
import { parseTemplate } from '@shared/template/parse';
import type { PlaceholderPart } from '@shared/template/template';
import { textOf } from '@shared/template/coerce';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { wizardFieldTexts as texts } from '@renderer/texts/wizard-fields';
import { useEdited } from '../edited';
import styles from './RowReading.module.css';

function placeholdersOf(text: string): readonly PlaceholderPart[] {
  return parseTemplate(text).parts.filter((part) => part.kind === 'placeholder');
}

/** Where a row's value comes from: the source of its placeholder, or constant text. */
export function RowSource({ row }: { readonly row: RequestRow }) {
  const placeholders = placeholdersOf(row.value);
  return <SourceGlyph source={placeholders[0]?.reference.source ?? 'constant'} withName />;
}

/** What a row reads as with the values of the test panel. */
export function RowNow({ row }: { readonly row: RequestRow }) {
  const { values } = useEdited();
  const { parts } = parseTemplate(row.value);
  const read = parts.map((part) => {
    if (part.kind === 'constant') return part.text;
    const known = values.get(part.reference.ref);
    if (part.reference.source === 'secret') return `{{${part.reference.ref}}}`;
    // A written null is JSON null in a JSON body and absence in a row.
    return known?.value === undefined || known.value === null ? null : textOf(known.value);
  });
  if (read.includes(null)) return <span className={styles.absent}>{texts.absent}</span>;
  const isList = parts.some(
    (part) => part.kind === 'placeholder' && Array.isArray(values.get(part.reference.ref)?.value),
  );
  if (isList) {
    return (
      <span className={styles.absent}>
        {row.join === undefined ? texts.oneRowEach : texts.joined(row.join)}
      </span>
    );
  }
  return (
    <span className={styles.now} title={read.join('')}>
      {read.join('')}
    </span>
  );
}
