import type { RenderedRequest } from '@shared/template/rendered';
import { requestTexts as texts } from '@renderer/texts/request';
import { badgeOfMethod } from './method';
import { MethodBadge } from './MethodBadge';
import { PiecesText } from './TemplateText';
import styles from './RequestText.module.css';

/** A request as it is sent, each value in the colour of its source: method and URL, headers, body. */
export function RequestText({ request }: { readonly request: RenderedRequest }) {
  return (
    <div className={`${styles.request ?? ''} selectable`}>
      <div className={styles.line}>
        <MethodBadge badge={badgeOfMethod(request.method)} />
        <span className={styles.url}>
          <PiecesText pieces={request.url} />
        </span>
      </div>
      {request.headers.map(({ name, value, auto }, index) => (
        <div key={index} className={styles.header}>
          <span className={styles.name}>{name}</span>
          <span className={styles.value} data-auto={auto || undefined}>
            <PiecesText pieces={value} />
            {auto && <span className={styles.remark}>{texts.added}</span>}
          </span>
        </div>
      ))}
      {request.body !== null && (
        <pre className={styles.body}>
          <PiecesText pieces={request.body} />
        </pre>
      )}
    </div>
  );
}
