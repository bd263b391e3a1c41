import type { Piece } from '@shared/template/piece';
import { parseTemplate } from '@shared/template/parse';
import { PlaceholderToken } from './PlaceholderToken';

interface TemplateProps {
  /** A template as written, `{{name}}` and all. */
  readonly text: string;
  /** Names between the braces that do not resolve. */
  readonly broken?: ReadonlySet<string>;
}

/** A template with its placeholders coloured by source. Mono comes from where it stands. */
export function TemplateText({ text, broken }: TemplateProps) {
  const { parts } = parseTemplate(text);
  return parts.map((part) =>
    part.kind === 'constant' ? (
      part.text
    ) : (
      <PlaceholderToken
        key={part.from}
        source={part.reference.source}
        text={text.slice(part.from, part.to)}
        broken={broken?.has(part.reference.ref) ?? false}
      />
    ),
  );
}

/** A rendered stretch of a request: each value in the colour of where it came from. */
export function PiecesText({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => {
    // A piece has no identity but its position: the list is rendered anew with each change of the document.
    if (piece.kind === 'text' && piece.source === 'constant') return <span key={index}>{piece.text}</span>;
    const title = piece.kind === 'base64' ? undefined : piece.ref && `{{${piece.ref}}}`;
    return <PlaceholderToken key={index} source={piece.source} text={piece.text} title={title} />;
  });
}
