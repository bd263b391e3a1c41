import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import type { Platform, Preview } from '@shared/platforms/platform';
import type { RenderedRequest } from '@shared/template/rendered';
import { VALUE_SOURCES } from '@shared/template/source';
import { Banner } from '@renderer/components/Banner';
import { CopyButton } from '@renderer/components/CopyButton';
import { RequestText } from '@renderer/components/RequestText';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { platformTexts as texts } from '@renderer/texts/platforms';
import styles from './PlatformPane.module.css';

interface Props {
  readonly platform: Platform;
  readonly preview: Preview;
}

/** Byte for byte what the platform sends, each value in the colour of its source; beneath it the legend. */
export function RequestPane({ platform, preview }: Props) {
  const { request, toolCall, omitted, notes } = preview;
  const isFunction = platform.profile.carries.value === 'function';
  const left = omitted.length > 0 ? omitted : (request?.omitted.map(({ slot }) => slot) ?? []);
  const present = new Set(request ? piecesOf(request).map(({ source }) => source) : []);
  return (
    <>
      <div className={styles.panelBody} tabIndex={0} role="region" aria-label={texts.views.request}>
        {isFunction && toolCall && <CallText call={toolCall} />}
        {toolCall && request && (
          <h3 className={styles.subhead}>
            {isFunction ? texts.behindCall : texts.itsRequest(platform.name)}
          </h3>
        )}
        {request ? (
          <div className={styles.code}>
            <RequestText request={request} />
          </div>
        ) : (
          !toolCall && <p className={styles.note}>{texts.noRequest}</p>
        )}
        {request?.failures.map(({ message, hint }) => (
          <div key={message} className={styles.obstacle}>
            <Banner tone="warn" title={message}>
              {hint}
            </Banner>
          </div>
        ))}
        {notes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        {!isFunction && toolCall && <CallText call={toolCall} />}
      </div>
      <div className={styles.legend}>
        {VALUE_SOURCES.filter((source) => present.has(source)).map((source) => (
          <SourceGlyph key={source} source={source} withName />
        ))}
        {left.length > 0 && (
          <span className={styles.omitted} title={left.join('\n')}>
            {texts.omitted(left)}
          </span>
        )}
      </div>
    </>
  );
}

function CallText({ call }: { readonly call: NonNullable<Preview['toolCall']> }) {
  return (
    <>
      <h3 className={styles.subhead}>
        {texts.toolCall} <CopyButton label={texts.toolCall} text={call.arguments} />
      </h3>
      <pre className={`${styles.code ?? ''} selectable`}>
        <strong>{call.name}</strong>({writeJson(parseJson(call.arguments), 2)})
      </pre>
    </>
  );
}

/** Every stretch of a request: the legend names only the sources that occur. */
function piecesOf({ url, headers, body }: RenderedRequest) {
  return [...url, ...headers.flatMap(({ value }) => value), ...(body ?? [])];
}
