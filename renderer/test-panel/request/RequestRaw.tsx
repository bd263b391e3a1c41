import type { RenderedRequest } from '@shared/template/rendered';
import { PiecesText } from '@renderer/components/TemplateText';
import { joinPieces } from '@shared/template/pieces';
import styles from './Request.module.css';

/** The request as it goes over the wire, line by line; each value in the colour of its source. */
export function RequestRaw({ rendered }: { readonly rendered: RenderedRequest }) {
  const { host, path } = partsOf(joinPieces(rendered.url));
  return (
    <pre className={styles.body} tabIndex={0}>
      {rendered.method} {path} HTTP/1.1{'\n'}
      {!rendered.headers.some(({ name }) => name.toLowerCase() === 'host') && `Host: ${host}\n`}
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

/** Host and target of an absolute URL; the whole text as target when it is none yet. */
function partsOf(url: string): { readonly host: string; readonly path: string } {
  const found = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]*)([^#]*)/i.exec(url);
  if (!found) return { host: '', path: url };
  const [, host = '', target = ''] = found;
  return { host, path: target.startsWith('/') ? target : `/${target}` };
}
