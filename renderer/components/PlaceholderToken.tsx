import type { ValueSource } from '@shared/template/source';
import './placeholder-token.css';

interface Props {
  readonly source: ValueSource;
  readonly text: string;
  readonly title?: string | undefined;
  /** A placeholder that does not resolve loses its source colour. */
  readonly broken?: boolean;
}

/** The class names of a token; Monaco's inline decorations use the same ones. */
export function tokenClass(source: ValueSource, broken = false): string {
  return broken ? 'ab-token ab-token-broken' : `ab-token ab-token-${source}`;
}

/** A placeholder, or a value that one became, in the colour and underline of its source. */
export function PlaceholderToken({ source, text, title, broken = false }: Props) {
  return (
    <span className={tokenClass(source, broken)} title={title}>
      {text}
    </span>
  );
}
