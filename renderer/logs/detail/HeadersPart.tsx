import type { HeaderLine, Hop } from '@shared/recording/recording';
import { badgeOfMethod } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Detail.module.css';

/** The headers of every exchange on the wire, in their order, duplicates kept. */
export function HeadersPart({ hops }: { readonly hops: readonly Hop[] }) {
  if (hops.length === 0) return <p className={styles.note}>{texts.nothingSent}</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.views.headers}>
      {hops.map((hop, index) => (
        // An exchange has no identity but its place in the chain.
        <section key={index}>
          <div className={styles.hop}>
            <MethodBadge badge={badgeOfMethod(hop.method)} />
            <span className={styles.hopKind}>{texts.hop[hop.kind]}</span>
            <span className={`${styles.factUrl ?? ''} selectable`}>{hop.url}</span>
          </div>
          {hop.dropped.length > 0 && <p className={styles.note}>{texts.dropped(hop.dropped)}</p>}
          {hop.requestHeaders.length + hop.responseHeaders.length === 0 && (
            <p className={styles.note}>{texts.headersUnknown}</p>
          )}
          <Lines title={texts.sentHeaders} lines={hop.requestHeaders} />
          <Lines
            title={`${texts.receivedHeaders} ${hop.status === null ? '' : `${hop.status} ${hop.statusText}`}`}
            lines={hop.responseHeaders}
          />
        </section>
      ))}
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly HeaderLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.subhead}>{title}</h3>
      {lines.map(({ name, value, auto }, index) => (
        <div key={index} className={`${styles.header ?? ''} selectable`}>
          <span className={styles.headerName}>{name}</span>
          <span className={styles.headerValue}>{value}</span>
          {auto && <span className={styles.absent}>{texts.added}</span>}
        </div>
      ))}
    </>
  );
}
