import { curlPieces } from '@shared/formats/curl';
import type { RenderedRequest } from '@shared/template/rendered';
import { PiecesText } from '@renderer/components/TemplateText';
import styles from './Request.module.css';

/** The request as the command that sends it, in the colours of the sources; secrets stand as shell variables. */
export function RequestCurl({ rendered }: { readonly rendered: RenderedRequest }) {
  return (
    <pre className={styles.text} tabIndex={0}>
      <PiecesText pieces={curlPieces(rendered)} />
    </pre>
  );
}
