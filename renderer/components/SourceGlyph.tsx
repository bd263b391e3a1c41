import {
  IconArrowRight,
  IconCloud,
  IconKey,
  IconLetterCase,
  IconMessageCircle,
  IconPlug,
  type Icon,
} from '@tabler/icons-react';
import type { ValueSource } from '@shared/template/source';
import { sourceNames } from '@renderer/texts/sources';
import styles from './SourceGlyph.module.css';

const glyphs: Readonly<Record<ValueSource, Icon>> = {
  parameter: IconMessageCircle,
  context: IconPlug,
  environment: IconCloud,
  secret: IconKey,
  output: IconArrowRight,
  constant: IconLetterCase,
};

interface Props {
  readonly source: ValueSource;
  /** The name beside the tile, in the source's colour: for legends and tables. */
  readonly withName?: boolean;
}

/** The 16 px tile that stands for where a value comes from: same glyph and colour wherever it appears. */
export function SourceGlyph({ source, withName = false }: Props) {
  const Glyph = glyphs[source];
  return (
    <span className={styles.wrap} data-source={source} title={withName ? undefined : sourceNames[source]}>
      <span className={styles.tile} role="img" aria-label={sourceNames[source]}>
        <Glyph size={11} stroke={2} aria-hidden />
      </span>
      {withName && (
        <span className={styles.name} aria-hidden>
          {sourceNames[source]}
        </span>
      )}
    </span>
  );
}
