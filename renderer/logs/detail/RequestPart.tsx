import type { Recording } from '@shared/recording/recording';
import { requestOf } from '@shared/recording/request-of';
import { RequestText } from '@renderer/components/RequestText';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { Revealable } from '@renderer/personal/Revealable';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Detail.module.css';

/** The request with its values coloured by source, and the values it was made of. Secrets stand by name. */
export function RequestPart({ recording }: { readonly recording: Recording }) {
  const { values, origin } = recording;
  const request = requestOf(recording);
  const imported = origin === 'import';
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.views.request}>
      {imported && recording.request !== null && <p className={styles.note}>{texts.requestWorkedOut}</p>}
      {request ? (
        <RequestText request={request} />
      ) : (
        <p className={styles.note}>{imported ? texts.requestUnknown : texts.nothingSent}</p>
      )}
      {values.length > 0 && <h3 className={styles.subhead}>{texts.values}</h3>}
      {values.map(({ ref, source, json }) => (
        <div key={ref} className={styles.value}>
          <SourceGlyph source={source} />
          <span className={styles.valueName}>{ref}</span>
          {json === null ? (
            <span className={styles.absent}>
              {source === 'secret' ? texts.secretValue : texts.absentValue}
            </span>
          ) : (
            <Revealable
              id={recording.id}
              place={{ part: 'value', name: ref }}
              text={json}
              className={styles.valueText}
            />
          )}
        </div>
      ))}
    </div>
  );
}
