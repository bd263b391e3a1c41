import type { Piece } from '@shared/template/piece';
import { joinPieces, slicePieces } from '@shared/template/pieces';
import type { RenderedRequest } from '@shared/template/rendered';
import { PiecesText } from '@renderer/components/TemplateText';
import styles from './Request.module.css';

/** The request as it goes over the wire, line by line; each value in the colour of its source. */
export function RequestRaw({ rendered }: { readonly rendered: RenderedRequest }) {
  const { host, target } = partsOf(rendered.url);
  return (
    <pre className={styles.text} tabIndex={0}>
      {rendered.method} <PiecesText pieces={target} /> HTTP/1.1{'\n'}
      {!rendered.headers.some(({ name }) => name.toLowerCase() === 'host') && (
        <>
          Host: <PiecesText pieces={host} />
          {'\n'}
        </>
      )}
      {rendered.headers.map((header, index) => (
        <span key={`${header.name} ${index}`}>
          {header.name}: <PiecesText pieces={header.value} />
          {'\n'}
        </span>
      ))}
      {rendered.body !== null && (
        <>
          {'\n'}
          <PiecesText pieces={rendered.body} />
        </>
      )}
    </pre>
  );
}

/** Host and target of an absolute URL; all of it as target when it is none yet. */
function partsOf(url: readonly Piece[]): {
  readonly host: readonly Piece[];
  readonly target: readonly Piece[];
} {
  const text = joinPieces(url);
  const found = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?)([^/?#]*)([^#]*)/i.exec(text);
  if (!found) return { host: [], target: url };
  const [, before = '', host = '', target = ''] = found;
  const from = before.length + host.length;
  const pieces = slicePieces(url, from, from + target.length);
  return {
    host: slicePieces(url, before.length, from),
    target: target.startsWith('/') ? pieces : [{ kind: 'text', text: '/', source: 'constant' }, ...pieces],
  };
}
