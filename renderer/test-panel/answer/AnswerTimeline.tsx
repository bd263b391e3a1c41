import type { Recording } from '@shared/recording/recording';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { Phases } from './Phases';
import styles from './Answer.module.css';

/** How the time of every exchange on the wire was spent. */
export function AnswerTimeline({ recording }: { readonly recording: Recording }) {
  const { hops } = recording;
  return (
    <div className={styles.headers} tabIndex={0} role="region" aria-label={texts.viewTitles.timeline}>
      {hops.length === 0 && <p>{texts.nothingSent}</p>}
      {hops.map((hop, index) => (
        // Exchanges have no identity but their order.
        <section key={index}>
          <h4>
            {texts.hops[hop.kind]}: {hop.method} {hop.url} {hop.status}
          </h4>
          <Phases phases={hop.phases} />
          {hop.remote && <p className={styles.fact}>{texts.remote(hop.remote, hop.httpVersion)}</p>}
          {hop.tls && (
            <p className={styles.fact}>{texts.tls(hop.tls.protocol, hop.tls.issuer, hop.tls.validTo)}</p>
          )}
        </section>
      ))}
    </div>
  );
}
