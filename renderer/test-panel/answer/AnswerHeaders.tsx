import type { HeaderLine, Hop, Recording } from '@shared/recording/recording';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import styles from './Answer.module.css';

/** Every exchange on the wire: what was sent with it and what came with the answer. */
export function AnswerHeaders({ recording }: { readonly recording: Recording }) {
  return (
    <div className={styles.headers} tabIndex={0} role="region" aria-label={texts.views.headers}>
      {recording.hops.map((hop, index) => (
        // Hops have no identity but their order.
        <HopFacts key={index} hop={hop} named={recording.hops.length > 1} />
      ))}
    </div>
  );
}

function HopFacts({ hop, named }: { readonly hop: Hop; readonly named: boolean }) {
  return (
    <>
      {named && (
        <h4>
          {texts.hops[hop.kind]}: {hop.method} {hop.url} {hop.status}
        </h4>
      )}
      {hop.dropped.length > 0 && <p>{texts.dropped(hop.dropped.join(', '))}</p>}
      {hop.responseHeaders.length > 0 && <h4>{texts.responseHeaders}</h4>}
      <Lines lines={hop.responseHeaders} />
      <h4>{texts.requestHeaders}</h4>
      <Lines lines={hop.requestHeaders} />
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly HeaderLine[] }) {
  return lines.map((line, index) => (
    <div key={`${line.name} ${index}`} className={styles.header}>
      <span title={line.name}>{line.name}</span>
      <span>
        {line.value}
        {line.auto && <small>{texts.auto}</small>}
      </span>
    </div>
  ));
}
