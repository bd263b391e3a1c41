import { useState } from 'react';
import type { RenderedRequest } from '@shared/template/rendered';
import { badgeOfMethod } from '@renderer/components/method';
import { CopyButton } from '@renderer/components/CopyButton';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { Segmented } from '@renderer/components/Segmented';
import { PiecesText } from '@renderer/components/TemplateText';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { curlCommand } from '@shared/formats/curl';
import type { ResolvedValue } from '@shared/template/values';
import { useEnvironment } from '@renderer/state/environment';
import { EnvironmentOrigins } from './EnvironmentOrigins';
import { MissingValues } from './MissingValues';
import { RequestCurl } from './RequestCurl';
import { RequestRaw } from './RequestRaw';
import styles from './Request.module.css';

const views = (['parts', 'raw', 'curl'] as const).map((value) => ({
  value,
  label: texts.requestViews[value],
}));
type RequestView = (typeof views)[number]['value'];

interface Props {
  readonly file: string;
  readonly rendered: RenderedRequest;
  /** Secrets the request needs and this machine does not have. */
  readonly unset: readonly ResolvedValue[];
}

/** The request as it will be sent, byte for byte, each value in the colour of its source; secrets by name. */
export function RequestPreview({ file, rendered, unset }: Props) {
  const environment = useEnvironment();
  const [view, setView] = useState<RequestView>('parts');
  return (
    <div className={styles.request}>
      <MissingValues file={file} failures={rendered.failures} unset={unset} />
      <div className={styles.views}>
        <Segmented label={texts.requestViewOf} value={view} segments={views} onChange={setView} />
        <CopyButton text={() => curlCommand(rendered)} label={texts.copyCurl} />
      </div>
      {view === 'raw' && <RequestRaw rendered={rendered} />}
      {view === 'curl' && <RequestCurl rendered={rendered} />}
      {view === 'parts' && <RequestParts rendered={rendered} />}
      {rendered.omitted.length > 0 && (
        <p className={styles.note}>
          {texts.omitted}{' '}
          {rendered.omitted.map(({ slot }) => (
            <span key={slot} className={styles.slot}>
              {slot}
            </span>
          ))}
        </p>
      )}
      <EnvironmentOrigins values={rendered.values} environment={environment?.name ?? null} />
    </div>
  );
}

/** Method, address, headers and body, each value in the colour of its source. */
function RequestParts({ rendered }: { readonly rendered: RenderedRequest }) {
  return (
    <>
      <div className={styles.line}>
        <MethodBadge badge={badgeOfMethod(rendered.method)} />
        <span className={styles.url}>
          <PiecesText pieces={rendered.url} />
        </span>
      </div>
      <dl className={styles.headers}>
        {rendered.headers.map((header, index) => (
          <div key={`${header.name} ${index}`} className={styles.header}>
            <dt title={header.name}>{header.name}</dt>
            <dd>
              <PiecesText pieces={header.value} />
              {header.auto && <small>{texts.auto}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {rendered.oauth && (
        <p className={styles.note}>
          {texts.tokenFirst} <PiecesText pieces={rendered.oauth.tokenUrl} />
        </p>
      )}
      {rendered.body !== null && (
        <pre className={styles.body}>
          <PiecesText pieces={rendered.body} />
        </pre>
      )}
    </>
  );
}
