import { curlCommand } from '@shared/formats/curl';
import type { RenderedRequest } from '@shared/template/rendered';
import styles from './Request.module.css';

/** The request as the command that sends it; secrets stand as shell variables. */
export function RequestCurl({ rendered }: { readonly rendered: RenderedRequest }) {
  return (
    <pre className={styles.body} tabIndex={0}>
      {curlCommand(rendered)}
    </pre>
  );
}
